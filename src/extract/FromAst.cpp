// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an AST to a unit: declarations, suppressions, what was included.

#include "extract/FromAst.h"
#include "extract/Declarations.h"
#include "extract/Invocation.h"
#include "extract/Suppressions.h"
#include "facts/Merge.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

static void addTranslationUnit(Tables &tables, const AstRequest &request) {
  const SourceManager &sources = tables.Context.getSourceManager();
  facts::TranslationUnit row;
  row.file = tables.file(sources.getMainFileID());
  row.isComplete = request.isComplete;
  for (const std::string &path : request.includes
                                     ? *request.includes
                                     : includesOf(sources, tables.root()))
    row.includes.push_back(tables.string(tables.path(path)));
  llvm::sort(row.includes);
  tables.Unit.translationUnits.push_back(std::move(row));
}

facts::Unit extractAst(ASTContext &context, const AstRequest &request) {
  Tables tables(context, request.root);
  Declarations declarations(tables);
  for (const Decl *decl : context.getTraversalScope())
    if (const auto *unit = dyn_cast<TranslationUnitDecl>(decl))
      for (const Decl *inner :
           request.includes ? unit->noload_decls() : unit->decls())
        declarations.declaration(inner);
    else
      declarations.declaration(decl);
  addTranslationUnit(tables, request);
  addSuppressions(tables, request.commented);
  return facts::canonical(std::move(tables.Unit));
}

facts::Unit extractFunctions(ASTContext &context, const AstRequest &request,
                             std::vector<const FunctionDecl *> &functions) {
  while (true) {
    Tables tables(context, request.root, Owner::Anyone);
    Declarations declarations(tables);
    const auto tellsUnit = [&](const FunctionDecl *function) {
      declarations.declaration(function);
      return tables.tellsUnit();
    };
    if (std::erase_if(functions, tellsUnit) > 0)
      continue;
    addSuppressions(tables, request.commented);
    return facts::canonical(std::move(tables.Unit));
  }
}

} // namespace cachetidy::extract
