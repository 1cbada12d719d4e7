// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as bytes, and as something to read.

#ifndef CACHETIDY_FACTS_SERIALIZE_H
#define CACHETIDY_FACTS_SERIALIZE_H

#include "facts/Unit.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace cachetidy::facts {

/// The version of the form below; another version is refused, never guessed at.
inline constexpr std::uint32_t formatVersion = 1;

/// Compact CBOR: {"format": "cachetidy-facts", "version": N, tables...}.
std::vector<std::uint8_t> serialize(const Unit &unit);

/// The unit, or what is wrong with the bytes: that they are no shard, of
/// another version, or damaged (every index is checked).
std::variant<Unit, std::string>
deserialize(std::span<const std::uint8_t> bytes);

/// JSON for people: indices are resolved to names, positions to file:line:col.
std::string dump(const Unit &unit);

} // namespace cachetidy::facts

#endif
