// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Declarations of which only those can tell who say their names.

#ifndef CACHETIDY_EXTRACT_OFFERINGS_H
#define CACHETIDY_EXTRACT_OFFERINGS_H

#include "extract/HiddenBodies.h"
#include "extract/Offering.h"

#include <map>
#include <vector>

namespace cachetidy::extract {

/// All of each file that is not from outside, in order. None of C.
using Offerings = std::map<clang::FileID, std::vector<Offering>>;

/// A function with a body is offered where that is hidden, or left out.
Offerings offerings(const clang::ASTContext &context,
                    const HiddenBodies &hidden);

} // namespace cachetidy::extract

#endif
