// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is declared in headers that are not from outside.

#ifndef CACHETIDY_EXTRACT_HEADERDECLS_H
#define CACHETIDY_EXTRACT_HEADERDECLS_H

#include "llvm/ADT/STLFunctionalExtras.h"

namespace clang {
class ASTContext;
class Decl;
} // namespace clang

namespace cachetidy::extract {

/// In namespaces and in classes that are no templates; not in functions. Of a
/// friend, what is befriended.
void eachHeaderDecl(const clang::ASTContext &context,
                    llvm::function_ref<void(const clang::Decl *)> see);

} // namespace cachetidy::extract

#endif
