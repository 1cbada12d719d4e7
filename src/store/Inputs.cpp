// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All inputs of a run, each once.

#include "store/Inputs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"

#include <optional>
#include <vector>

namespace cachetidy::store {

struct Inputs::Table {
  explicit Table(extract::Files &files) : files(files) {}

  extract::Files &files;
  std::vector<extract::Input> rows;
  std::vector<std::optional<bool>> isStill;
  /// A path may have had several contents.
  llvm::StringMap<llvm::SmallVector<InputIndex, 1>> byPath;
};

Inputs::Inputs(extract::Files &files) : Rows(std::make_unique<Table>(files)) {}
Inputs::~Inputs() = default;

InputIndex Inputs::add(const extract::Input &input) {
  llvm::SmallVector<InputIndex, 1> &known = Rows->byPath[input.path];
  for (const InputIndex index : known)
    if (Rows->rows[index] == input)
      return index;
  known.push_back(static_cast<InputIndex>(Rows->rows.size()));
  Rows->rows.push_back(input);
  Rows->isStill.emplace_back();
  return known.back();
}

const extract::Input &Inputs::operator[](InputIndex index) const {
  return Rows->rows[index];
}

bool Inputs::isStill(InputIndex index) {
  std::optional<bool> &answer = Rows->isStill[index];
  if (!answer)
    answer = Rows->files.isStill(Rows->rows[index]);
  return *answer;
}

bool Inputs::areStill(std::span<const InputIndex> indices) {
  return llvm::all_of(indices,
                      [&](InputIndex index) { return isStill(index); });
}

} // namespace cachetidy::store
