// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What extractions depended on, and what they gave.

#ifndef CACHETIDY_STORE_MANIFEST_H
#define CACHETIDY_STORE_MANIFEST_H

#include "extract/Extract.h"
#include "store/Inputs.h"
#include "store/Record.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cachetidy::store {

/// One extraction.
struct Outcome {
  Digest request{};
  Digest facts{}; ///< of the serialised unit
  std::vector<extract::Diagnostic> errors;
  std::vector<std::string> pasted; ///< as in extract::Extraction
  std::chrono::milliseconds duration{};
  std::vector<InputIndex> inputs; ///< sorted
};

/// As a store and facts name it: relative below the root, so that it never
/// begins with '/' there.
std::string pathBelow(const std::string &root, const std::string &path);

/// The bytes of some outcomes, the same wherever the project is checked out:
/// paths below `root` are relative. Those of a whole run share what they have
/// in common.
std::string encode(std::span<const Outcome> outcomes, const Inputs &inputs,
                   const std::string &root);

/// Nothing where the bytes are not what encode() gave.
std::optional<std::vector<Outcome>>
decode(std::string_view bytes, Inputs &inputs, const std::string &root);

} // namespace cachetidy::store

#endif
