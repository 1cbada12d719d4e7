// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fact store that a command uses.

#ifndef CACHETIDY_DRIVER_STOREUSE_H
#define CACHETIDY_DRIVER_STOREUSE_H

#include "driver/Reading.h"
#include "driver/Verdict.h"
#include "driver/Workload.h"

namespace cachetidy::driver {

/// Empty, if nothing is to be kept, or if there is no build folder to keep it
/// in.
Path storeFolder(const Arguments &arguments, const Workload &work);
/// The store in that folder; one that keeps nothing where there is none.
store::Store openStore(const Arguments &arguments, const Workload &work);

/// As it was the last time, if nothing it depends on has changed since.
Judgement judge(const Verdict &verdict, Reading &reading,
                program::Extent extent, store::Store &store,
                Timeline &timeline);

/// Completes the store, and tells on standard error if it could not be written.
void closeStore(store::Store &store, const Reading &reading,
                const Workload &work, const Arguments &arguments);

} // namespace cachetidy::driver

#endif
