// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a command line asks to be read.

#ifndef CACHETIDY_DRIVER_WORKLOAD_H
#define CACHETIDY_DRIVER_WORKLOAD_H

#include "driver/Project.h"
#include "driver/options/Arguments.h"
#include "extract/Extract.h"
#include "program/Program.h"

#include <set>
#include <string>
#include <vector>

namespace cachetidy::driver {

struct Workload {
  std::vector<extract::Request> requests;
  program::Extent extent = program::Extent::Whole;
  Project project;
  /// Where the compile_commands.json in use is; empty if there is none.
  Path build;
  /// Where arguments of the compile commands stand, as "@file" tells; absolute.
  /// Only where a depfile is asked for.
  std::set<std::string> responseFiles;
};

/// The translation units that the operands name, or all of the project's. A
/// Failure says what is missing.
Workload findWork(const Arguments &arguments);

/// All that a compile_commands.json compiles, once each, with absolute folders
/// and no root. A Failure says what is wrong.
std::vector<extract::Request> entriesOf(const Path &database);

/// Of a file that the compile_commands.json in use does not name: as the file
/// most like it is compiled.
std::vector<extract::Request> guessRequests(const Path &file,
                                            const Workload &work);

/// The file a request is about.
Path sourceOf(const extract::Request &request);

/// Which of so many parts of a program a request is in, from 1 on. The name of
/// the file alone decides, so that it stays there when others come and go.
std::uint32_t partOf(const extract::Request &request, std::uint32_t parts);

std::vector<Path> sourcesOf(const std::vector<extract::Request> &requests);

/// The root where nothing marks one. Of no requests it is the current folder.
Path guessedRoot(const std::vector<extract::Request> &requests);

/// --root, if it was given. A Failure tells of one that is no folder.
std::optional<Path> givenRoot(const Arguments &arguments);

} // namespace cachetidy::driver

#endif
