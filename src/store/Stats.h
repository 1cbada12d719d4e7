// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a file's stamps were when its content was last seen.

#ifndef CACHETIDY_STORE_STATS_H
#define CACHETIDY_STORE_STATS_H

#include "extract/Files.h"

#include <optional>
#include <string>
#include <string_view>

namespace cachetidy::store {

std::string encodeStats(const extract::KnownContents &contents);

/// Nothing where the bytes are not what encodeStats() gave.
std::optional<extract::KnownContents> decodeStats(std::string_view bytes);

} // namespace cachetidy::store

#endif
