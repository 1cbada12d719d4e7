// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How far the work has come, for someone who watches.

#include "driver/Progress.h"

#include "report/Report.h"

#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cachetidy::driver {
namespace {

std::size_t terminalWidth() {
  constexpr std::size_t usual = 80;
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return usual;
  return size.ws_col;
}

/// The end of a path tells more than its beginning.
std::string shortened(const std::string &path, std::size_t width) {
  constexpr std::string_view gap = "...";
  if (path.size() <= width)
    return path;
  if (width <= gap.size())
    return {};
  return std::string(gap) + path.substr(path.size() - (width - gap.size()));
}

} // namespace

Progress::Progress(bool isShown, std::string_view deed, std::size_t files,
                   double amount)
    : IsShown(isShown), Deed(deed), Files(files), Work(amount) {}

Progress::~Progress() {
  if (IsShown)
    std::cerr << "\r\033[K" << std::flush;
}

void Progress::begin(const std::string &file) {
  const std::scoped_lock guard(Lock);
  Current = file;
  show();
}

void Progress::end(double amount) {
  const std::scoped_lock guard(Lock);
  ++FilesDone;
  Work.add(amount, Pace::Clock::now());
  show();
}

void Progress::found(std::span<const rules::Finding> findings) {
  const std::scoped_lock guard(Lock);
  for (const rules::Finding &finding : findings)
    Found.emplace(finding.at, finding.check);
}

std::string Progress::findings() const {
  return Found.empty() ? "" : ", " + report::counted(Found.size(), "finding");
}

/// Empty until enough is done to tell.
std::string Progress::timeLeft() const {
  const std::optional<Pace::Seconds> left = Work.timeLeft(Pace::Clock::now());
  if (!left)
    return {};
  const auto seconds = static_cast<long>(left->count());
  if (seconds < 60)
    return ", " + std::to_string(seconds) + " s left";
  return ", " + std::to_string((seconds + 59) / 60) + " min left";
}

void Progress::show() {
  if (!IsShown)
    return;
  const std::string counted =
      "[" + std::string(Deed) + std::to_string(FilesDone) + "/" +
      std::to_string(Files) + findings() + timeLeft() + "] ";
  const std::size_t width = terminalWidth();
  const std::size_t rest =
      width > counted.size() + 1 ? width - counted.size() - 1 : 0;
  std::cerr << "\r\033[K" << counted << shortened(Current, rest) << std::flush;
}

} // namespace cachetidy::driver
