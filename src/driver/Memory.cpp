// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How much memory there is to work with.

#include "driver/Crew.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

namespace cachetidy::driver {
namespace {

constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

std::uint64_t ofSystem() {
  std::ifstream file("/proc/meminfo");
  std::string name;
  std::uint64_t kilobytes = 0;
  for (std::string unit; file >> name >> kilobytes; std::getline(file, unit))
    if (name == "MemAvailable:")
      return kilobytes * 1024;
  return unlimited;
}

/// The number in a file; nothing that can be told where there is none.
std::uint64_t numberIn(const char *path, std::uint64_t otherwise) {
  std::uint64_t number = 0;
  return std::ifstream(path) >> number ? number : otherwise;
}

/// As a container sees its own.
std::uint64_t ofControlGroup() {
  const std::uint64_t most = numberIn("/sys/fs/cgroup/memory.max", unlimited);
  const std::uint64_t used = numberIn("/sys/fs/cgroup/memory.current", 0);
  return most == unlimited ? unlimited : most - std::min(most, used);
}

} // namespace

std::uint64_t availableMemory() {
  return std::min(ofSystem(), ofControlGroup());
}

bool isRoomForAnother(std::size_t underWay, std::uint64_t available) {
  // Most translation units need less than half of the first; those that are
  // under way have taken a part of what they need already.
  constexpr std::uint64_t forOne = std::uint64_t(1) << 30;
  constexpr std::uint64_t forGrowth = std::uint64_t(1) << 28;
  return available / forGrowth >= forOne / forGrowth + underWay;
}

} // namespace cachetidy::driver
