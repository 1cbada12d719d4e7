// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes that templates are given.

#ifndef CACHETIDY_EXTRACT_GIVENCLASSES_H
#define CACHETIDY_EXTRACT_GIVENCLASSES_H

#include "clang/AST/Type.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class CallExpr;
class DeclContext;
class FunctionDecl;
class TemplateArgumentList;
} // namespace clang

namespace cachetidy::extract {

/// The class that is meant by `load<User>(id)`, or `Single<User>::get()`: what
/// the call gives is made of that, or is it, or it gives nothing. None in a
/// template, which means another class each time.
clang::QualType askedFor(const clang::CallExpr *node,
                         const clang::FunctionDecl *within);

/// What the templates are given that `within` is made of, the innermost first.
llvm::SmallVector<const clang::TemplateArgumentList *, 2>
givenTo(const clang::DeclContext *within);

/// Whether a class is an argument of a template that `within` is made of.
bool isGiven(clang::QualType made, const clang::DeclContext *within);

/// What make_shared and its like make; the type itself where it is made of
/// none.
clang::QualType firstArgument(clang::QualType type);

} // namespace cachetidy::extract

#endif
