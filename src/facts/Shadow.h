// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fresh facts in the place of stale ones.

#ifndef CACHETIDY_FACTS_SHADOW_H
#define CACHETIDY_FACTS_SHADOW_H

#include "facts/Unit.h"

#include <span>
#include <string>
#include <string_view>

namespace cachetidy::facts {

/// Removes what was seen in one file, named as in Unit::files: it was seen
/// anew, and what is no longer there must not be kept.
void removeFile(Unit &unit, std::string_view file);

/// The same of the comments of several files: who has seen a part of a header
/// has read all of its text.
void removeComments(Unit &unit, std::span<const std::string> files);

} // namespace cachetidy::facts

#endif
