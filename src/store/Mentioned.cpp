// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who says one of some names.

#include "store/Mentioned.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace cachetidy::store {

/// As a word of its own.
static bool isWordIn(std::string_view text, std::string_view name) {
  const auto isLetter = [&](std::size_t at) {
    return at < text.size() && (llvm::isAlnum(text[at]) || text[at] == '_');
  };
  for (std::size_t at = text.find(name); at != text.npos;
       at = text.find(name, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + name.size()))
      return true;
  return false;
}

bool Mentioned::isBy(const Outcome &outcome,
                     const std::map<InputIndex, InputIndex> &besides) {
  if (Names.empty())
    return false;
  return llvm::any_of(
             outcome.pasted,
             [&](const std::string &name) { return Names.contains(name); }) ||
         llvm::any_of(outcome.inputs, [&](InputIndex index) {
           return !besides.contains(index) && isIn(index);
         });
}

bool Mentioned::isIn(InputIndex index) {
  const auto [known, isNew] = ByInput.try_emplace(index, false);
  if (!isNew)
    return known->second;
  const extract::Input input = Kept.input(index);
  if (input.look != extract::Look::Read)
    return false;
  const std::string_view text = Kept.files().textOf(input.path);
  return known->second = llvm::any_of(Names, [&](const std::string &name) {
           return isWordIn(text, name);
         });
}

} // namespace cachetidy::store
