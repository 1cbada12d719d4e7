// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a file includes what it needs.

#ifndef CACHETIDY_RULES_INCLUDEPLACE_H
#define CACHETIDY_RULES_INCLUDEPLACE_H

#include "rules/Finding.h"

#include <optional>
#include <string_view>

namespace cachetidy::rules {

/// Includes `header`, with its <> or "", in the file that `use` stands in;
/// nothing where it is included before that, on no condition.
///
/// It goes behind the last include that stands before all code, on no
/// condition. With none, it comes first: behind the comment of the file and
/// what keeps a header from being read twice.
std::optional<Edit> includeEdit(std::string_view header, const Location &use,
                                std::string_view source);

} // namespace cachetidy::rules

#endif
