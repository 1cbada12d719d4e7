// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which cachetidy this is, and which project it would speak of.

#include "driver/doctor/Setup.h"
#include "driver/revisions/Git.h"

namespace cachetidy::driver::doctor {

using report::Health;

/// Where HEAD is, that comparisons with other revisions start from.
static report::Observation lookAtRepository(const Setup &setup) {
  constexpr const char *name = "repository";
  const GitAnswer top =
      runGit(setup.root.string(), {"rev-parse", "--show-toplevel"});
  if (!top.isGood())
    return {name, Health::Lacking,
            top.exitCode < 0 ? top.errors
                             : shown(setup.root) + " is in no git repository",
            "none is needed, but to compare with other revisions"};
  const GitAnswer head =
      runGit(setup.root.string(), {"rev-parse", "--verify", "-q", "HEAD"});
  const std::string path = shown(top.output.substr(0, top.output.find('\n')));
  if (!head.isGood())
    return {name, Health::Lacking, path + ": it has no commit",
            "commit, and revisions can be compared"};
  return {name, Health::Good, path};
}

Observations lookAtProject(const Setup &setup) {
  return {{"version", Health::Good,
           "cachetidy " CACHETIDY_VERSION ", LLVM " CACHETIDY_LLVM_VERSION},
          {"root", Health::Good, setup.root.string() + ": " + setup.rootReason},
          lookAtRepository(setup)};
}

} // namespace cachetidy::driver::doctor
