// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks declarations and adds what each of them says to the unit.

#ifndef CACHETIDY_EXTRACT_DECLARATIONS_H
#define CACHETIDY_EXTRACT_DECLARATIONS_H

#include "extract/Tables.h"

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseSet.h"

namespace cachetidy::extract {

class BodyBuilder;

class Declarations {
public:
  explicit Declarations(Tables &tables) : Table(tables) {}

  /// Any declaration; those of system headers are passed over.
  void declaration(const clang::Decl *decl);
  void record(const clang::CXXRecordDecl *record);
  /// `around` is the function of a local static variable, else null.
  void variable(const clang::VarDecl *variable,
                const clang::FunctionDecl *around);
  /// A function that is called: those of other projects are told once, for
  /// what they do with their arguments is not seen, but their types are.
  void mention(const clang::FunctionDecl *callee);
  /// The function of a lambda, with its body; its entity.
  facts::Index lambda(const clang::LambdaExpr *lambda,
                      const clang::FunctionDecl *around);

private:
  void function(const clang::FunctionDecl *function);
  void addFunction(const clang::FunctionDecl *function, facts::Index parent,
                   facts::Body body, bool hasBody);
  void globalInitialiser(const clang::VarDecl *variable);
  void fieldInitialiser(const clang::FieldDecl *field);
  void addInitialiser(const clang::DeclaratorDecl *named, facts::Body body);
  template <class Template> void instantiations(const Template *pattern);
  std::uint16_t traits(const clang::FunctionDecl *function) const;

  Tables &Table;
  /// By pattern: a template's function is taken from its first instantiation.
  llvm::DenseSet<const void *> Seen;
  /// The functions that are told with what they do.
  llvm::DenseSet<facts::Index> Bodies;
};

} // namespace cachetidy::extract

#endif
