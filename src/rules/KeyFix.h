// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a key that is put together by hand is built instead.

#ifndef CACHETIDY_RULES_KEYFIX_H
#define CACHETIDY_RULES_KEYFIX_H

#include "program/spaces/Makings.h"
#include "rules/KeyForm.h"

namespace cachetidy::rules {

/// The parts of a text as arguments of a builder. There is nothing to replace
/// where the text is not made by one expression, or of what a builder does not
/// take.
Rewrite keyRewrite(const program::Program &program,
                   const program::Making &making, const KeyForm &form);

} // namespace cachetidy::rules

#endif
