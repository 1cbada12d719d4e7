// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The errors that a parser meets.

#ifndef CACHETIDY_EXTRACT_ERRORS_H
#define CACHETIDY_EXTRACT_ERRORS_H

#include "extract/Extract.h"

#include "clang/Basic/Diagnostic.h"

#include <string>
#include <vector>

namespace cachetidy::extract {

/// Adds them to what is said of a unit.
class Errors : public clang::DiagnosticConsumer {
public:
  /// Options that the driver does not know: another compiler's, which mean
  /// nothing to a parser.
  std::vector<std::string> UnknownOptions;

  /// `into` must outlive it.
  Errors(Extraction &into, std::string root)
      : Into(into), Root(std::move(root)) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic &info) override;

private:
  void place(Diagnostic &row, clang::SourceLocation location,
             const clang::SourceManager &sources) const;

  Extraction &Into;
  std::string Root;
};

} // namespace cachetidy::extract

#endif
