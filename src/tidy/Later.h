// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Answers that take a whole program, beside an editor that does not wait.

#ifndef CACHETIDY_TIDY_LATER_H
#define CACHETIDY_TIDY_LATER_H

#include "tidy/Answers.h"
#include "tidy/Parts.h"

#include "llvm/ADT/FunctionExtras.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cachetidy::tidy {

/// What is said in a file that was opened.
struct Told {
  using Said = std::pair<Question, Answer>;
  std::string name; ///< of the file, as facts and findings have it
  std::string text;
  std::vector<Said> answers;
};

/// A file that was opened, and what it is a part of.
struct Showing {
  std::string file; ///< absolute
  Parts parts;
  Told told;

  /// From now on it is what that AST shows.
  void take(clang::ASTContext &context);
};

/// The server of an editor, which has files open.
struct Server {
  using Visit = llvm::unique_function<void(clang::ASTContext &)>;

  /// With the AST of the file, once all is told that is to be told of it by
  /// now; never, if the file is closed by then.
  std::function<void(const std::string &file, Visit visit)> visit;
  /// Tells what is found in the file, as if it had been changed.
  std::function<void(const std::string &file)> lookAgain;
};

/// A thread that links one program after the other, each with what is typed in
/// one file. Of what comes meanwhile the latest of each file counts. Where it
/// comes to other answers than were told, it has the file looked at again: then
/// they are known. Safe to use from several threads.
class Later {
public:
  /// From now on, in this process. To be called once.
  static void use(Server server);
  /// Null in a process that shows its answers once, and so has to wait.
  static Later *used();

  /// The answers that were worked out last, whatever the file was then; null if
  /// there are none.
  std::shared_ptr<const Told> latest(const std::string &file);
  /// What was told may be no more than what is known by now; what the AST shows
  /// is still to be seen.
  void workOut(Showing told);
  /// What is no longer shown need not be kept.
  void forget(const std::string &file);

private:
  explicit Later(Server server);
  /// Whether it is what was worked out, looked at again as was asked for.
  bool isKnown(const Showing &told);
  void add(Showing shown);
  [[noreturn]] void work();
  Showing next();
  /// What was said of that very program, if it was asked the same.
  std::optional<std::vector<Told::Said>> find(const Showing &shown);
  void workOutNow(Showing shown);
  /// Whether the file is to be looked at again: not if it was closed meanwhile.
  bool keep(Showing shown, bool isOther);

  struct Known {
    Parts of;
    std::shared_ptr<const Told> told; ///< null before anything was worked out
    bool isLookedAtAgain = false;
  };

  const Server Host;
  std::mutex Lock;
  std::condition_variable Wanted;
  std::map<std::string, Showing> Open; ///< still to be worked out
  std::map<std::string, Known> ByFile; ///< open ones
};

} // namespace cachetidy::tidy

#endif
