// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many tasks on a few threads, as long as there is memory.

#ifndef CACHETIDY_DRIVER_CREW_H
#define CACHETIDY_DRIVER_CREW_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace cachetidy::driver {

/// Does work(task) for all tasks, begun in their order. Where mayBegin(), given
/// how many are under way, says no, a task waits until others have ended; one
/// is always under way.
void doAll(std::span<const std::size_t> tasks, unsigned threads,
           const std::function<void(std::size_t)> &work,
           const std::function<bool(std::size_t)> &mayBegin);

/// How many threads to use where the command line asks for `jobs`, or for as
/// many as there are cores (0).
unsigned threadsFor(unsigned jobs);

/// Bytes that this process can have more of, as far as the system and the
/// control group it is in tell.
std::uint64_t availableMemory();

/// Whether the memory is enough for one more translation unit beside those that
/// are being read.
bool isRoomForAnother(std::size_t underWay, std::uint64_t available);

} // namespace cachetidy::driver

#endif
