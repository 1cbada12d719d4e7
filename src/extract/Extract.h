// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One translation unit in, its facts out.

#ifndef CACHETIDY_EXTRACT_EXTRACT_H
#define CACHETIDY_EXTRACT_EXTRACT_H

#include "extract/Files.h"
#include "facts/Unit.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace cachetidy::extract {

struct PreludeUse;
class TakenBodies;

/// How one translation unit is compiled, and to what its paths are relative.
struct Request {
  std::string directory;              ///< absolute
  std::string file;                   ///< absolute, or relative to directory
  std::vector<std::string> arguments; ///< argv, the compiler first
  std::string root; ///< absolute: the project; paths below it become relative
  /// Do not parse function bodies of system headers that can hold no fact. Off
  /// only where somebody wants to see that it changes nothing.
  bool skipsBodies = true;
};

/// An error the compiler reported.
struct Diagnostic {
  std::string file; ///< as in facts::Unit::files; empty for none
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
  bool inSystemHeader = false;
};

struct Extraction {
  facts::Unit unit;
  /// All that the facts depend on besides the request, sorted by path.
  std::vector<Input> inputs;
  std::vector<Diagnostic> errors;
  /// Names that macros put together in files that are not from outside, sorted:
  /// the unit says them, and they stand in no file.
  std::vector<std::string> pasted;
  /// Set where there are no facts at all, with the reason: the file does not
  /// exist, the command is no compiler's, or the parser crashed, or
  /// the facts contradict each other.
  std::string failure;
  /// Whether headers from outside came from a prelude.
  bool hasPrelude = false;
  /// Whether bodies that others have read were left out, and given back.
  bool hasBorrowed = false;
  /// From the first look at the syntax tree on; parsing comes before.
  std::chrono::duration<double> afterParsing{};
};

/// What has been read for several units. It spares time and changes nothing:
/// where it would, it is left aside.
struct Shared {
  const PreludeUse *prelude = nullptr; ///< or null
  TakenBodies *bodies = nullptr;       ///< or null
};

/// Safe to call from several threads at once. `files` must outlive the call.
Extraction extractTranslationUnit(const Request &request, Files &files,
                                  const Shared &shared = {});

/// What decides about facts besides request and inputs: the version of this
/// code, and of Clang.
std::string extractorVersion();

} // namespace cachetidy::extract

#endif
