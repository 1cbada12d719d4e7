// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What LLVM does for a whole process when its parser crashes.

#ifndef CACHETIDY_DRIVER_CRASHES_H
#define CACHETIDY_DRIVER_CRASHES_H

namespace cachetidy::driver {

/// From now on a crash in reading one file is that file's failure, and the
/// others are read all the same.
void surviveCrashes();

} // namespace cachetidy::driver

#endif
