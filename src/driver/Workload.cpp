// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a command line asks to be read.

#include "driver/Workload.h"

#include "driver/CompileDatabase.h"
#include "driver/Complaints.h"
#include "driver/FindDatabase.h"
#include "extract/PrecompiledHeaders.h"
#include "models/GuessedRoot.h"

#include <algorithm>

namespace cachetidy::driver {
namespace {

using Requests = std::vector<extract::Request>;

/// Every operand as an existing path, each once.
std::vector<Path> existingOperands(const Arguments &arguments) {
  std::vector<Path> paths;
  for (const std::string &operand : arguments.operands) {
    const Path path = normalPath(operand);
    std::error_code error;
    if (!std::filesystem::exists(path, error))
      throw Failure("there is no file or folder " + path.string());
    if (std::find(paths.begin(), paths.end(), path) == paths.end())
      paths.push_back(path);
  }
  return paths;
}

/// What the compile_commands.json in use holds.
class Entries {
public:
  explicit Entries(const Path &path) : File(path), Read(readDatabase(path)) {
    All = absolute(Read.all());
    if (All.empty())
      throw Failure(path.string() + ": it names no C or C++ file; has the "
                                    "project been configured?");
  }

  const Requests &all() const { return All; }

  /// Of a file, or of all files in a folder.
  Requests of(const Path &path) const {
    if (!std::filesystem::is_directory(path))
      return ofFile(path);
    Requests result;
    std::copy_if(All.begin(), All.end(), std::back_inserter(result),
                 [&](const extract::Request &request) {
                   return isIn(sourceOf(request), path);
                 });
    if (result.empty())
      throw Failure(File.string() + ": it names no file in " + path.string());
    return result;
  }

  std::set<std::string> responseFilesOf(const Requests &requests) const {
    std::set<std::string> files;
    for (const extract::Request &request : requests)
      files.merge(Read.responseFilesOf(sourceOf(request).string()));
    return files;
  }

private:
  Requests ofFile(const Path &path) const {
    Requests result = absolute(Read.of(path.string()));
    if (result.empty())
      throw Failure(path.string() + ": expected a C or C++ file, found one in "
                                    "another language; leave it out");
    return result;
  }

  static CompileDatabase readDatabase(const Path &path) {
    auto database = CompileDatabase::load(path.string());
    if (const std::string *error = std::get_if<std::string>(&database))
      throw Failure(path.string() + ": " + *error);
    return std::get<CompileDatabase>(std::move(database));
  }

  Requests absolute(Requests requests) const {
    for (extract::Request &request : requests)
      request.directory =
          normalPath(request.directory, File.parent_path()).string();
    return requests;
  }

  Path File;
  CompileDatabase Read;
  Requests All;
};

/// A request as the compiler was given it after "--".
extract::Request fixedRequest(const Path &file,
                              const std::vector<std::string> &arguments) {
  extract::Request request;
  request.directory = normalPath("").string();
  request.file = file.string();
  request.arguments =
      extract::PrecompiledHeaders().asText(arguments, request.directory);
  request.arguments.insert(request.arguments.begin(), "clang");
  request.arguments.push_back(request.file);
  return request;
}

Workload withGivenCommand(const Arguments &arguments,
                          const std::vector<std::string> &command) {
  if (arguments.operands.empty())
    throw Failure("the compiler's arguments after '--' are of no use without "
                  "FILES before it");
  Workload work;
  work.responseFiles = arguments.responseFiles;
  for (const Path &file : existingOperands(arguments)) {
    if (std::filesystem::is_directory(file))
      throw Failure(file.string() + " is a folder: which files in it are "
                                    "compiled, only compile_commands.json "
                                    "tells; leave out '--' and what follows");
    work.requests.push_back(fixedRequest(file, command));
  }
  const std::vector<Path> sources = sourcesOf(work.requests);
  work.project = openProject(sources.front().parent_path(),
                             givenRoot(arguments), guessedRoot(work.requests));
  return work;
}

Workload withDatabase(const Arguments &arguments) {
  const std::vector<Path> operands = existingOperands(arguments);
  const Path database = findDatabase(arguments);
  const Entries entries(database);
  Workload work;
  // A source folder may hold a link to it.
  work.build = std::filesystem::canonical(database).parent_path();
  for (const Path &operand : operands) {
    const Requests found = entries.of(operand);
    work.requests.insert(work.requests.end(), found.begin(), found.end());
  }
  if (operands.empty())
    work.requests = entries.all();
  if (!arguments.depfile.empty())
    work.responseFiles = entries.responseFilesOf(work.requests);
  const std::vector<Path> all = sourcesOf(entries.all());
  const Path start = operands.empty()
                         ? homeOf(all)
                         : sourceOf(work.requests.front()).parent_path();
  work.project =
      openProject(start, givenRoot(arguments), guessedRoot(entries.all()));
  return work;
}

} // namespace

std::vector<extract::Request> entriesOf(const Path &database) {
  return Entries(database).all();
}

Requests guessRequests(const Path &file, const Workload &work) {
  Requests requests = Entries(work.build / "compile_commands.json").of(file);
  for (extract::Request &request : requests)
    request.root = work.project.root.string();
  return requests;
}

Path sourceOf(const extract::Request &request) {
  return normalPath(request.file, request.directory);
}

std::uint32_t partOf(const extract::Request &request, std::uint32_t parts) {
  std::uint64_t number = 0;
  for (const std::uint8_t byte : extract::digestOf(nameOf(request)))
    number = number << 8 | byte;
  return static_cast<std::uint32_t>(number % parts) + 1;
}

Path guessedRoot(const Requests &requests) {
  std::set<Path> folders;
  for (const extract::Request &request : requests)
    folders.insert(request.directory);
  return models::guessRoot(commonDirectory(sourcesOf(requests)), folders);
}

std::vector<Path> sourcesOf(const std::vector<extract::Request> &requests) {
  std::vector<Path> sources;
  std::transform(requests.begin(), requests.end(), std::back_inserter(sources),
                 sourceOf);
  return sources;
}

std::optional<Path> givenRoot(const Arguments &arguments) {
  if (arguments.root.empty())
    return std::nullopt;
  Path root = normalPath(arguments.root);
  std::error_code error;
  if (!std::filesystem::is_directory(root, error))
    throw Failure("--root: there is no folder " + root.string());
  return root;
}

Workload findWork(const Arguments &arguments) {
  Workload work =
      arguments.compilerArguments
          ? withGivenCommand(arguments, *arguments.compilerArguments)
          : withDatabase(arguments);
  if (!arguments.operands.empty())
    work.extent = program::Extent::Part;
  for (extract::Request &request : work.requests)
    request.root = work.project.root.string();
  return work;
}

} // namespace cachetidy::driver
