// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What Clang makes of the options of a compile command.

#ifndef CACHETIDY_DRIVER_DOCTOR_COMPILEROPTIONS_H
#define CACHETIDY_DRIVER_DOCTOR_COMPILEROPTIONS_H

#include <string>
#include <vector>

namespace cachetidy::driver::doctor {

/// Those that Clang's driver does not know, of a command with the compiler in
/// front.
std::vector<std::string>
optionsUnknownToClang(const std::vector<std::string> &arguments);

} // namespace cachetidy::driver::doctor

#endif
