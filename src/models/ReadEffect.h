// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads what a call does. Only for the .cpp files of this folder.

#ifndef CACHETIDY_MODELS_READEFFECT_H
#define CACHETIDY_MODELS_READEFFECT_H

#include "models/Reader.h"

namespace cachetidy::models {

std::string inQuotes(std::string_view name);

Slot readSlot(Reader &reader, const Place &at);

/// Readers of those members, which write into `effect`.
std::vector<MemberReader> membersReader(Reader &reader, std::uint32_t optional,
                                        std::uint32_t required, Effect &effect);

/// The effect of an object that may have `others` beside the members of its
/// role. Where it has to do with entries it begins as `common`.
Effect readEffect(Reader &reader, const Place &at, const Effect &common = {},
                  std::vector<MemberReader> others = {});

Composition readComposition(Reader &reader, const Place &at,
                            std::vector<MemberReader> others);

} // namespace cachetidy::models

#endif
