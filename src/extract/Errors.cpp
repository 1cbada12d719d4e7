// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/Errors.h"

#include "extract/Invocation.h"

#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace cachetidy::extract {

void Errors::HandleDiagnostic(DiagnosticsEngine::Level level,
                              const clang::Diagnostic &info) {
  DiagnosticConsumer::HandleDiagnostic(level, info);
  if (level < DiagnosticsEngine::Error)
    return;
  if (info.getID() == diag::err_drv_unknown_argument ||
      info.getID() == diag::err_drv_unknown_argument_with_suggestion) {
    UnknownOptions.push_back(info.getArgStdStr(0));
    return;
  }
  extract::Diagnostic row;
  llvm::SmallString<128> text;
  info.FormatDiagnostic(text);
  row.message = text.str().str();
  if (info.getLocation().isValid() && info.hasSourceManager())
    place(row, info.getLocation(), info.getSourceManager());
  Into.errors.push_back(std::move(row));
}

void Errors::place(extract::Diagnostic &row, SourceLocation location,
                   const SourceManager &sources) const {
  PresumedLoc at = sources.getPresumedLoc(sources.getFileLoc(location),
                                          /*UseLineDirectives=*/false);
  row.inSystemHeader =
      sources.isInSystemHeader(sources.getExpansionLoc(location));
  const std::string name =
      plainPath(at.getFilename(), sources.getFileManager());
  llvm::StringRef rest = name;
  row.file = rest.consume_front(Root + "/") ? rest.str() : name;
  row.line = at.getLine();
  row.column = at.getColumn();
}

} // namespace cachetidy::extract
