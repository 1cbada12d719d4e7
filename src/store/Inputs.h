// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What extractions depended on, each thing once.

#ifndef CACHETIDY_STORE_INPUTS_H
#define CACHETIDY_STORE_INPUTS_H

#include "extract/Files.h"

#include <cstdint>
#include <memory>
#include <span>

namespace cachetidy::store {

/// An index into Inputs.
using InputIndex = std::uint32_t;

/// All inputs that a run has to do with, each once: those of two translation
/// units are the same for the most part.
class Inputs {
public:
  explicit Inputs(extract::Files &files);
  ~Inputs();

  InputIndex add(const extract::Input &input);
  const extract::Input &operator[](InputIndex index) const;

  /// Whether nothing has changed. Each is looked at once.
  bool isStill(InputIndex index);
  bool areStill(std::span<const InputIndex> indices);

private:
  struct Table;
  std::unique_ptr<Table> Rows;
};

} // namespace cachetidy::store

#endif
