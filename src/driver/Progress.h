// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How far the work has come, for someone who watches.

#ifndef CACHETIDY_DRIVER_PROGRESS_H
#define CACHETIDY_DRIVER_PROGRESS_H

#include "driver/Pace.h"
#include "rules/Finding.h"

#include <cstddef>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cachetidy::driver {

/// One line on a terminal, written over again and gone at the end. Safe to use
/// from several threads.
class Progress {
public:
  /// `deed` is what is done with the files, empty for the work itself; `amount`
  /// is the work in all, in any unit; the time left is told from it.
  Progress(bool isShown, std::string_view deed, std::size_t files,
           double amount);
  ~Progress();
  Progress(const Progress &) = delete;

  void begin(const std::string &file);
  void end(double amount);
  /// What one more file shows; a header's findings come with every file.
  void found(std::span<const rules::Finding> findings);

private:
  std::string timeLeft() const;
  std::string findings() const;
  void show();

  const bool IsShown;
  const std::string_view Deed;
  const std::size_t Files;
  std::mutex Lock;
  std::size_t FilesDone = 0;
  Pace Work;
  std::set<std::pair<rules::Location, std::string>> Found; ///< by check
  std::string Current;
};

} // namespace cachetidy::driver

#endif
