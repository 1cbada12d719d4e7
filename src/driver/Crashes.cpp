// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What LLVM does for a whole process when its parser crashes.

#include "driver/Crashes.h"

#include "llvm/Support/CrashRecoveryContext.h"

namespace cachetidy::driver {

void surviveCrashes() { llvm::CrashRecoveryContext::Enable(); }

} // namespace cachetidy::driver
