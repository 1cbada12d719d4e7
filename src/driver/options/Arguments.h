// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line, understood.

#ifndef CACHETIDY_DRIVER_ARGUMENTS_H
#define CACHETIDY_DRIVER_ARGUMENTS_H

#include "driver/ExitCode.h"
#include "facts/Unit.h"
#include "report/Comparison.h"
#include "report/Forms.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace cachetidy::driver {

enum class Command {
  Check,
  Diff,
  Baseline,
  Extract,
  Link,
  Split,
  Facts,
  Caches,
  Suppressions,
  Doctor,
  Init,
  Explain,
  Checks,
  Models,
  Generate
};

enum class Format { Text, Json, Html };
enum class Colour { Auto, Always, Never };
/// What is made of the definitions of the options.
enum class Page { Man, Bash, Zsh, Fish };

/// A form of a report, and the file it is to be written to; an empty name is
/// that of -o.
struct AskedForm {
  const report::Form *form = nullptr;
  std::string file;
};

struct Arguments {
  Command command = Command::Check;
  /// Source files, shards, or the name that a command asks about.
  std::vector<std::string> operands;
  std::vector<std::string> revisions; ///< BASE and HEAD
  /// What stands after "--"; nothing if there is none.
  std::optional<std::vector<std::string>> compilerArguments;
  /// Where some of these stood, as "@file" tells; absolute.
  std::set<std::string> responseFiles;
  std::string build;                            ///< -p
  std::string root;                             ///< --root
  std::string output;                           ///< -o
  std::vector<std::string> targets;             ///< --target
  std::string depfile;                          ///< --depfile
  std::string checks;                           ///< --checks
  std::string store;                            ///< --store
  std::string trace;                            ///< --trace
  std::string baseBuild;                        ///< --base-build
  std::string baseline;                         ///< --baseline
  std::optional<std::set<report::State>> shown; ///< --show
  std::optional<facts::Share> share;            ///< --shard
  std::vector<AskedForm> forms;                 ///< --format of a report
  Format format = Format::Text;                 ///< --format of a list
  Colour colour = Colour::Auto;
  Page page = Page::Man;
  unsigned jobs = 0; ///< 0 for one on each core
  /// --finding: a number from 1 on, or "FILE:LINE" and perhaps ":COLUMN", with
  /// the file as seen from here or from the root; empty if none is asked for.
  std::string finding;
  bool isQuiet = false;
  bool fromMergeBase = true;                ///< without --no-merge-base
  bool onlyChangedLines = false;            ///< --changed-lines
  bool isPart = false;                      ///< --part
  bool keepsSame = false;                   ///< --keep-same
  bool isEchoed = false;                    ///< --echo
  bool endsWithZero = false;                ///< --exit-zero
  bool isAll = false;                       ///< --all
  bool isFixing = false;                    ///< --fix
  bool isPrinted = false;                   ///< --print
  bool isForced = false;                    ///< --force
  std::vector<std::string> also;            ///< --also
  bool hasBaseline = true;                  ///< without --no-baseline
  bool hasStore = true;                     ///< without --no-store
  bool isProfiled = false;                  ///< --profile
  std::uint64_t storeBytes = 2'000'000'000; ///< --store-size
};

/// The arguments; or how to end at once, after --help, --version or a mistake
/// has been answered.
std::variant<Arguments, ExitCode>
parseArguments(std::vector<std::string> words);

} // namespace cachetidy::driver

#endif
