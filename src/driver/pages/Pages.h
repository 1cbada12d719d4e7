// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The man page and the completions of shells, made from the definitions of the
// options. The build writes them with 'cachetidy generate'.

#ifndef CACHETIDY_DRIVER_PAGES_H
#define CACHETIDY_DRIVER_PAGES_H

#include "driver/options/Outline.h"
#include "driver/pages/Value.h"

#include <string>

namespace cachetidy::driver {

/// In the man(7) language; the date is that of the version.
std::string manPage(const Outline &outline, const std::string &version,
                    const std::string &date);

std::string bashCompletion(const Outline &outline, const KnownNames &names);
std::string zshCompletion(const Outline &outline, const KnownNames &names);
std::string fishCompletion(const Outline &outline, const KnownNames &names);

} // namespace cachetidy::driver

#endif
