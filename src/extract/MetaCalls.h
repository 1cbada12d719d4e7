// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What Qt calls by name, without a call that anybody wrote.

#ifndef CACHETIDY_EXTRACT_METACALLS_H
#define CACHETIDY_EXTRACT_METACALLS_H

namespace clang {
class FunctionDecl;
} // namespace clang

namespace cachetidy::extract {

/// Whether a method is declared below `slots:` or `signals:`, or Q_INVOKABLE:
/// doc.qt.io, "The Meta-Object System". These macros leave nothing in the AST,
/// so that it is their text that says so. A build that makes code of them names
/// such methods there; what is checked before it was built does not.
bool isMetaCallable(const clang::FunctionDecl *function);

} // namespace cachetidy::extract

#endif
