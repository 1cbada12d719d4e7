// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A call as its callers have it: a wrapper is looked at as each of them uses
// it.

#ifndef CACHETIDY_PROGRAM_TEXTS_CALLERS_H
#define CACHETIDY_PROGRAM_TEXTS_CALLERS_H

#include "program/texts/Texts.h"

#include <functional>

namespace cachetidy::program {

/// Looks at a call that is reached over `calls`, outermost first. Answers with
/// the parameter that callers must tell first; unknown where there is none.
/// `isLast`: nobody will be asked.
using Look = std::function<View(const std::vector<Site> &calls, bool isLast)>;

/// Looks without callers, and as long as that leads to a parameter, as each of
/// its function's callers makes the call. False where a parameter is left that
/// nobody was seen to fill.
bool asCallersHaveIt(const Linked &linked, const Look &look);

} // namespace cachetidy::program

#endif
