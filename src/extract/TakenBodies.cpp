// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "extract/TakenBodies.h"

namespace cachetidy::extract {

std::shared_ptr<const TakenHeader>
TakenBodies::in(const std::string &path) const {
  const std::scoped_lock guard(Lock);
  const auto found = Headers.find(path);
  return found == Headers.end() ? nullptr : found->second;
}

void TakenBodies::take(const std::string &path, TakenHeader header) {
  const std::scoped_lock guard(Lock);
  auto &slot = Headers[path];
  if (!slot)
    slot = std::make_shared<const TakenHeader>(std::move(header));
}

} // namespace cachetidy::extract
