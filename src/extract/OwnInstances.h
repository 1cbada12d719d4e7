// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Instances of templates that do what others of the same template do not.

#ifndef CACHETIDY_EXTRACT_OWNINSTANCES_H
#define CACHETIDY_EXTRACT_OWNINSTANCES_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <vector>

namespace cachetidy::extract {

/// `T::select` of `find<User>` is not that of `find<Order>`: each of the two is
/// a function of its own. A template whose instances differ in types alone, or
/// in what outside classes do for them, is one function.
class OwnInstances {
public:
  using IsOutside = llvm::function_ref<bool(clang::SourceLocation)>;

  /// Whether it names something of the project that its template does not,
  /// makes an object of a class that it was given, or calls an instance that
  /// does. Of one that has no body here nobody knows: it counts as one.
  bool contains(const clang::FunctionDecl *instance, IsOutside isOutside);

  /// What a template's names stand for, or the template of the class that they
  /// are sought in; a name that depends on what is given is not in it.
  using Names = llvm::DenseMap<clang::SourceLocation, const clang::Decl *>;

private:
  struct Named {
    bool isGiven = false;
    std::vector<const clang::FunctionDecl *> instances;
  };
  const Named &namedIn(const clang::FunctionDecl *instance,
                       IsOutside isOutside);

  llvm::DenseMap<const clang::FunctionDecl *, Names> Patterns;
  llvm::DenseMap<const clang::FunctionDecl *, Named> Bodies;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Known;
};

} // namespace cachetidy::extract

#endif
