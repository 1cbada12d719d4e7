// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What bytes are known by.

#ifndef CACHETIDY_FACTS_DIGEST_H
#define CACHETIDY_FACTS_DIGEST_H

#include <cstdint>
#include <span>
#include <string>

namespace cachetidy::facts {

/// 32 hexadecimal digits, the same on every machine. No change of one byte
/// escapes it, and chance will not give it to two contents; it is no defence
/// against someone who tries.
std::string digestOf(std::span<const std::uint8_t> bytes);

} // namespace cachetidy::facts

#endif
