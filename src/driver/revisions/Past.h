// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A project as it was in a commit.

#ifndef CACHETIDY_DRIVER_PAST_H
#define CACHETIDY_DRIVER_PAST_H

#include "driver/Complaints.h"
#include "driver/Workload.h"
#include "driver/revisions/Repository.h"
#include "store/Store.h"

namespace cachetidy::driver {

/// Read by the commands of now: without the files that were not there, and with
/// those that are here no longer.
class Past {
public:
  /// `name` is what its user calls it. Where `build` is not empty, it is a
  /// build folder of its own, whose commands are taken. What it has in common
  /// with now is seen by `disk`, which must outlive it, as `now` must.
  Past(const std::string &commit, const std::string &name, const Path &build,
       const Repository &repository, const Workload &now, store::Store &disk);

  const std::vector<extract::Request> &requests() const { return Requests; }
  store::Store &store() { return Kept; }
  /// Where it is a guess.
  const std::vector<report::Problem> &notes() const { return Notes; }
  /// Of files that are other than now, by the names that findings have for
  /// them.
  std::map<std::string, std::string> texts() const;

private:
  bool isThere(const Path &file);
  Path asNamed(const Path &file) const;
  void addGone();
  std::vector<extract::Request> requestsOf(const Path &file);
  void tellGuesses();

  const std::string Name;
  const Workload &Now;
  const Path RealRoot; ///< of the project
  const Version Seen;
  store::Store Kept;
  std::vector<extract::Request> Requests;
  std::vector<Path> Guessed; ///< read by another's command
  std::vector<report::Problem> Notes;
};

} // namespace cachetidy::driver

#endif
