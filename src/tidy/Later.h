// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Answers that take a whole program, beside an editor that does not wait.

#ifndef CACHETIDY_TIDY_LATER_H
#define CACHETIDY_TIDY_LATER_H

#include "tidy/Answers.h"
#include "tidy/Parts.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace cachetidy::tidy {

/// What is said in a file that was opened.
struct Told {
  using Said = std::pair<Question, Answer>;
  std::string text; ///< of the file
  std::vector<Said> answers;
};

/// A file that was opened, and what it is a part of.
struct Showing {
  std::string file; ///< absolute
  std::string name; ///< as facts and findings have it
  Parts parts;
  Told told;
};

/// A thread that links one program after the other, each with what is typed in
/// one file. Of what comes meanwhile the latest of each file counts. Where it
/// comes to other answers than were told, it has the file looked at again: then
/// they are known. Safe to use from several threads.
class Later {
public:
  using LookAgain = std::function<void(const std::string &file)>;

  /// From now on, in this process. To be called once.
  static void use(LookAgain again);
  /// Null in a process that shows its answers once, and so has to wait.
  static Later *used();

  /// The answers of that very program, if they were worked out.
  std::shared_ptr<const Told> find(const std::string &file, const Parts &parts);
  /// Those that were worked out last, whatever the file was then; null if there
  /// are none.
  std::shared_ptr<const Told> latest(const std::string &file);
  /// What is told of it now may be no more than what is known by now.
  void workOut(Showing shown);
  /// What is no longer shown need not be kept.
  void forget(const std::string &file);

private:
  explicit Later(LookAgain again);
  [[noreturn]] void work();
  Showing next();
  void workOutNow(Showing shown);
  void keep(const std::string &file, Parts parts, Told told);

  struct Known {
    Parts of;
    std::shared_ptr<const Told> told;
  };

  const LookAgain Again;
  std::mutex Lock;
  std::condition_variable Wanted;
  std::map<std::string, Showing> Open; ///< still to be worked out
  std::map<std::string, Known> ByFile;
};

} // namespace cachetidy::tidy

#endif
