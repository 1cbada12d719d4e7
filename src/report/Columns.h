// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tables for people.

#ifndef CACHETIDY_REPORT_COLUMNS_H
#define CACHETIDY_REPORT_COLUMNS_H

#include <string>
#include <vector>

namespace cachetidy::report {

/// A line for each row, with their columns below each other.
std::vector<std::string>
inColumns(const std::vector<std::vector<std::string>> &rows);

} // namespace cachetidy::report

#endif
