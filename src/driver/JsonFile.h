// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// JSON files that people write.

#ifndef CACHETIDY_DRIVER_JSONFILE_H
#define CACHETIDY_DRIVER_JSONFILE_H

#include "driver/Paths.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace cachetidy::driver {

/// The file's content; a Failure with line and column where it is no JSON.
nlohmann::json readJson(const Path &path);

/// Throws the Failure that says what was expected at a JSON pointer.
[[noreturn]] void failAt(const Path &path, std::string_view pointer,
                         std::string_view expected, std::string_view found);

} // namespace cachetidy::driver

#endif
