// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The source files that findings propose to change.

#include "driver/SourceFiles.h"

#include "models/ReadFile.h"

namespace cachetidy::driver {

std::optional<std::string> SourceFiles::read(const std::string &name) {
  const Path path = normalPath(name, Root);
  models::FileContent content = models::readFile(path);
  if (!content.problem.empty())
    return std::nullopt;
  if (Seen && !Contents)
    Contents = Seen->contentsSeen();
  if (Contents) {
    // One that is not there was written just before it was read.
    const auto known = Contents->find(path.string());
    if (known != Contents->end() &&
        known->second.content != extract::digestOf(content.text))
      return std::nullopt;
  }
  return std::move(content.text);
}

std::optional<std::string_view> SourceFiles::text(const std::string &name) {
  auto known = Texts.find(name);
  if (known == Texts.end())
    known = Texts.emplace(name, read(name)).first;
  return known->second;
}

} // namespace cachetidy::driver
