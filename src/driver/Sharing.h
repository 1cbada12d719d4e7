// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the translation units of a run read in common, and read once.

#ifndef CACHETIDY_DRIVER_SHARING_H
#define CACHETIDY_DRIVER_SHARING_H

#include "driver/Progress.h"
#include "driver/Timeline.h"
#include "extract/TakenBodies.h"
#include "extract/prelude/Prelude.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace cachetidy::driver {

/// Preludes for units that include much of the same from outside. A prelude is
/// built by who asks for it first, and kept until its last unit is done.
class Sharing {
public:
  /// Of those requests whose numbers are in `tasks`; the others are not looked
  /// at. Each adds 1 to the progress. All that is given must outlive it.
  Sharing(std::span<const extract::Request> requests,
          std::span<const std::size_t> tasks, extract::Files &files,
          unsigned threads, Progress &progress, Timeline &timeline);

  /// How many preludes there are.
  std::size_t groups() const { return Groups.size(); }
  /// Which of them a unit begins with, if any.
  std::optional<std::size_t> groupOf(std::size_t task) const;
  void build(std::size_t group);

  /// As extractTranslationUnit. To be called once for each task.
  extract::Extraction extract(std::size_t task);

private:
  struct Group {
    extract::PreludePlan plan;
    std::once_flag isBuilt;
    std::shared_ptr<const extract::Prelude> prelude;
    std::atomic<std::size_t> left;
    std::atomic<unsigned> taken = 0;
    std::atomic<unsigned> refused = 0;

    /// It is of no use: what some units refuse, the next will.
    bool isVain() const { return refused > taken + 1; }
  };
  using Tasks = std::vector<std::size_t>;

  void scan(std::span<const std::size_t> tasks, unsigned threads,
            Progress &progress);
  std::map<std::string, Tasks> dialects(std::span<const std::size_t> tasks);
  std::vector<std::string> definedFor(std::size_t task);
  void group(const Tasks &alike);
  void plan(const Tasks &members,
            const std::vector<extract::FileNumber> &common);

  std::span<const extract::Request> Requests;
  extract::Files &Files;
  Timeline &Times;
  extract::IncludeScanner Scanner;
  std::vector<extract::Inclusions> Included; ///< by task
  std::vector<extract::Command> Commands;    ///< by task
  std::vector<std::unique_ptr<Group>> Groups;
  std::atomic<unsigned> Built = 0;
  std::atomic<unsigned> Failed = 0;
  std::vector<std::optional<std::size_t>> GroupOf;           ///< by task
  std::vector<std::unique_ptr<extract::TakenBodies>> Bodies; ///< by dialect
  std::vector<extract::TakenBodies *> BodiesOf; ///< by task; or null
};

} // namespace cachetidy::driver

#endif
