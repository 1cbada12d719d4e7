// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as files of the store: compressed, they take a third of the room.

#ifndef CACHETIDY_STORE_OBJECT_H
#define CACHETIDY_STORE_OBJECT_H

#include "extract/Files.h"

#include <optional>
#include <string>
#include <string_view>

namespace cachetidy::store {

std::string pack(std::string_view content);

/// The content; nothing where the bytes are not what pack() gave.
std::optional<std::string> unpack(std::string_view bytes);

} // namespace cachetidy::store

#endif
