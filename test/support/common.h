// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

/// What most fixtures include, which `common17.pch` and `common20.pch` hold
/// parsed. Not included by any: each includes what it needs, and one host at
/// least reads it so.
#ifndef CACHETIDY_TEST_COMMON_H
#define CACHETIDY_TEST_COMMON_H

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#endif
