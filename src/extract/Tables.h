// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tables of the unit that is being built.

#ifndef CACHETIDY_EXTRACT_TABLES_H
#define CACHETIDY_EXTRACT_TABLES_H

#include "extract/OwnInstances.h"
#include "extract/Remarks.h"
#include "facts/Unit.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include <string>
#include <utility>

namespace cachetidy::extract {

/// The declaration that stands for all instantiations of a template's function,
/// record, variable or field; the declaration itself where there are none.
const clang::NamedDecl *patternOf(const clang::NamedDecl *decl);

/// Whose facts they are.
enum class Owner : std::uint8_t {
  Unit,
  /// All units that see the same: what is the project's is not looked into
  /// where it is only named, for each unit sees that for itself.
  Anyone,
};

/// Interns names, types and positions. One per translation unit.
class Tables {
public:
  Tables(clang::ASTContext &context, std::string root,
         Owner owner = Owner::Unit);

  /// Whether something was named since this was asked last that each unit has
  /// for itself.
  bool tellsUnit() { return std::exchange(TellsUnit, false); }

  facts::Index string(llvm::StringRef text);
  facts::Index file(clang::FileID file);
  facts::Index entity(const clang::NamedDecl *decl);
  /// For what has no declaration of its own: a variable's initialiser.
  facts::Index entity(std::string id, std::string name, facts::EntityKind kind);
  facts::Index type(clang::QualType type);
  facts::Position position(clang::SourceLocation location);
  /// Bytes from the start of the first token to the end of the last; 0 where
  /// they are not in one file, or only in part from a macro.
  std::uint32_t length(clang::SourceRange range) const;
  bool inSystemHeader(clang::SourceLocation location) const;
  /// No other translation unit can name it.
  bool isClosed(const clang::NamedDecl *decl) const;

  const std::string &root() const { return Root; }
  /// As in Unit::files.
  std::string path(llvm::StringRef name) const;
  /// The files that positions were asked for, in a fixed order.
  std::vector<clang::FileID> knownFiles() const;
  /// In the comments of a file, in their order.
  llvm::ArrayRef<Remark> remarks(clang::FileID file);
  void addRecord(const clang::CXXRecordDecl *record);

  clang::ASTContext &Context;
  facts::Unit Unit;

private:
  std::string given(const clang::TemplateArgument &argument);
  std::string given(llvm::ArrayRef<clang::TemplateArgument> arguments);
  std::string instance(const clang::FunctionDecl *function);
  clang::PrintingPolicy spelling() const;
  std::string entityId(const clang::NamedDecl *decl);
  std::string homeOf(const clang::NamedDecl *decl);
  std::string localId(const clang::NamedDecl *decl,
                      const clang::FunctionDecl *function);
  facts::Type describe(clang::QualType type);

  const clang::CXXRecordDecl *definitionOf(const clang::CXXRecordDecl *record);
  const std::string &mainFile() {
    TellsUnit = true;
    return MainFile;
  }

  std::string Root;
  std::string MainFile;
  Owner Whose;
  bool TellsUnit = false;
  llvm::StringMap<facts::Index> Strings;
  llvm::StringMap<facts::Index> EntityIds;
  llvm::DenseMap<const clang::NamedDecl *, facts::Index> Entities;
  OwnInstances Instances;
  llvm::DenseMap<const void *, facts::Index> Types;
  llvm::DenseMap<clang::FileID, facts::Index> Files;
  llvm::DenseMap<clang::FileID, std::vector<Remark>> Remarks;
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> Records;
};

} // namespace cachetidy::extract

#endif
