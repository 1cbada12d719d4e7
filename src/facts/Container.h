// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The file a shard is: named byte strings under a format, a version and a
// digest.
//
// It is a CBOR map, so that any CBOR tool can open it. It is read by hand
// because a general reader recurses into what it meets, and a few kilobytes of
// foreign data are enough to overflow its stack.

#ifndef CACHETIDY_FACTS_CONTAINER_H
#define CACHETIDY_FACTS_CONTAINER_H

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cachetidy::facts {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

struct Section {
  std::string_view name;
  ByteView content;
};

/// {"format": ..., "version": ..., "digest": of all that follows, sections...}
Bytes wrap(std::span<const Section> sections);

/// The sections, pointing into `bytes`, or what is wrong with the bytes.
std::variant<std::vector<Section>, std::string> unwrap(ByteView bytes);

} // namespace cachetidy::facts

#endif
