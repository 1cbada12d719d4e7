// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows a function's statements and writes down its body.
//
// One file per group of constructs: Statements.cpp, Expressions.cpp, Calls.cpp,
// References.cpp. What none of them knows becomes a Value of kind Unknown that
// keeps its parts.

#ifndef CACHETIDY_EXTRACT_BODYBUILDER_H
#define CACHETIDY_EXTRACT_BODYBUILDER_H

#include "extract/Tables.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

namespace cachetidy::extract {

class Declarations;

class BodyBuilder {
public:
  /// `function` is null for the initialiser of a variable.
  BodyBuilder(Tables &tables, Declarations &declarations,
              const clang::FunctionDecl *function);

  /// The captures of the lambda whose body this is.
  void captures(const clang::LambdaExpr *lambda);
  /// Both say whether control never goes on behind them.
  bool statement(const clang::Stmt *statement);
  bool constructorInitialisers(const clang::CXXConstructorDecl *constructor);
  /// The initialisation of a variable with static storage duration.
  void initialiser(const clang::VarDecl *variable);
  /// The same of a field that its class gives a value.
  void initialiser(const clang::FieldDecl *field);
  /// The value of an expression, or none for an empty one.
  facts::Index expression(const clang::Expr *expression);

  facts::Body finish();

private:
  using Index = facts::Index;
  struct Draft {
    facts::Value value;
    llvm::SmallVector<Index, 3> operands;
  };

  /// Runs `visit` where the guard holds as well.
  template <class Visit> auto under(facts::Guard guard, Visit visit) {
    Index outer = Guard;
    guard.parent = outer;
    Guards.push_back(guard);
    Guard = Guards.size() - 1;
    auto result = visit();
    Guard = outer;
    return result;
  }
  Index add(facts::ValueKind kind, const clang::Stmt *at,
            llvm::ArrayRef<Index> operands = {}, Index ref = facts::none);
  /// Keeps the type of a value that is a number.
  Index typed(Index value, clang::QualType type);
  Index text(Index value, llvm::StringRef text);
  Index unknown(const clang::Expr *expression);
  /// Another value that may have been put into a local or parameter.
  void flowsInto(Index target, Index value);
  /// The local or parameter of which `value` is a part, or that points to it.
  Index wholeLocal(Index value) const;
  /// Whether `value` is a member or a variable that lives on, or its address.
  bool isMemberOrStatic(Index value) const;
  /// The whole local of what is assigned to, where a method gives access to a
  /// part: `answer["name"] = name`.
  Index assignedLocal(Index target) const;

  // Statements.cpp
  bool compound(const clang::CompoundStmt *statement);
  bool leave(const clang::Stmt *statement, const clang::Expr *given);
  bool choose(const clang::SwitchStmt *statement);
  void anotherCase(Index first);
  bool branch(const clang::IfStmt *statement);
  bool once(const clang::Stmt *block);
  bool loop(const clang::Stmt *statement);
  bool forEach(const clang::CXXForRangeStmt *statement);
  bool tryAndCatch(const clang::CXXTryStmt *statement);
  void declare(const clang::DeclStmt *statement);
  void declare(const clang::VarDecl *variable);

  // Expressions.cpp
  Index literal(const clang::Expr *expression);
  Index unary(const clang::UnaryOperator *expression);
  Index binary(const clang::BinaryOperator *expression);
  Index conditional(const clang::AbstractConditionalOperator *expression);
  Index list(const clang::InitListExpr *expression);
  Index lambda(const clang::LambdaExpr *expression);
  Index wrapped(const clang::Expr *expression);
  Index allocation(const clang::Expr *expression);
  Index assign(const clang::Stmt *at, Index target, Index value,
               llvm::StringRef how);

  // Calls.cpp
  Index call(const clang::CallExpr *expression);
  Index operatorCall(const clang::CXXOperatorCallExpr *expression);
  Index construct(const clang::CXXConstructExpr *expression);
  Index finishCall(const clang::CallExpr *expression, Index receiver,
                   llvm::ArrayRef<const clang::Expr *> arguments);
  facts::Index argument(const clang::Expr *given,
                        const clang::FunctionDecl *callee);
  void outputs(Index call, const clang::FunctionDecl *callee,
               llvm::ArrayRef<Index> values,
               llvm::ArrayRef<const clang::Expr *> arguments);

  // References.cpp
  Index reference(const clang::DeclRefExpr *expression);
  Index member(const clang::MemberExpr *expression);
  Index thisObject(const clang::Stmt *at);
  Index local(const clang::ValueDecl *decl, const clang::Stmt *at);
  Index variable(const clang::VarDecl *decl, const clang::Stmt *at);

  Tables &Table;
  Declarations &Decls;
  const clang::FunctionDecl *Function;
  Index Guard = facts::none;
  std::vector<Draft> Drafts;
  std::vector<facts::Guard> Guards;
  llvm::DenseMap<const clang::ValueDecl *, Index> Locals;
  /// Numbers of the captured variables; of `this` under null.
  llvm::DenseMap<const clang::ValueDecl *, Index> Captures;
  Index This = facts::none;
  /// While what an argument is by default is looked at: where it was left out.
  /// What a body says stands in its own file.
  clang::SourceLocation LeftOutAt;
};

} // namespace cachetidy::extract

#endif
