// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What could not be understood.

#ifndef CACHETIDY_DRIVER_COMPLAINTS_H
#define CACHETIDY_DRIVER_COMPLAINTS_H

#include "driver/Paths.h"
#include "extract/Extract.h"
#include "report/Report.h"

#include <map>
#include <span>
#include <vector>

namespace cachetidy::driver {

struct Complaints {
  std::vector<report::Problem> problems; ///< each once
  std::vector<report::Problem> notes;    ///< what else is worth knowing
};

/// The file a request is about, as facts::Unit::files names it.
std::string nameOf(const extract::Request &request);

/// Of a file of which nothing else is known: that it exists is, and so is that
/// what it does is not.
facts::Unit incompleteUnit(const extract::Request &request);

/// Puts together what came of each request, in their order. Errors in system
/// headers are no problem: the project's own code was seen.
class Gathering {
public:
  void addErrors(const extract::Request &request,
                 std::span<const extract::Diagnostic> errors);
  void addFailure(const extract::Request &request, const std::string &failure);
  /// What is wrong in what shards hold.
  void addShards(const facts::Unit &merged);
  /// Which of the parts that a program was read in are not there, told at the
  /// first shard that is, by how many parts there are; whether any is missing.
  bool addMissing(std::span<const facts::Share> shares,
                  const std::map<std::uint32_t, std::string> &firstOf);

  Complaints finish();

private:
  void addProblem(report::Problem problem);
  void addOwnErrors(const std::string &file,
                    std::span<const extract::Diagnostic> errors);

  Complaints Result;
  std::size_t WithSystemErrors = 0;
  extract::Diagnostic FirstSystemError;
};

} // namespace cachetidy::driver

#endif
