// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The file a shard is: blocks named by the digests of their contents.
//
// What units have in common, such as the facts of a header, they have in blocks
// of the same name: whoever has read one need not look into the others.
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

struct Block {
  std::string_view name;
  ByteView content;

  /// Whether the content is what was given that name.
  bool isIntact() const;
};

/// {"format": ..., "version": ..., blocks by name...}
Bytes wrap(std::span<const Bytes> blocks);

/// The blocks, pointing into `bytes`, or what is wrong with the bytes. What is
/// in the blocks is not looked at.
std::variant<std::vector<Block>, std::string> unwrap(ByteView bytes);

} // namespace cachetidy::facts

#endif
