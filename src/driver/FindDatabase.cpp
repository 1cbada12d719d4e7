// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a project keeps its compile commands.

#include "driver/FindDatabase.h"

#include "driver/JsonFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::driver {
namespace {

using nlohmann::json;

constexpr const char *fileName = "compile_commands.json";

constexpr const char *advice =
    "\n  Make one with 'cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON ...' or "
    "'bear -- make',\n  say where it is with '-p BUILD', or give FILES and the "
    "compiler's arguments after '--'";

bool isFile(const Path &path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

Path namedDatabase(const Path &build) {
  if (build.filename() == fileName && isFile(build))
    return build;
  if (isFile(build / fileName))
    return build / fileName;
  throw Failure("there is no " + (build / fileName).string() +
                ", which '-p' asks for" + advice);
}

Path nearestDatabase(const Path &start) {
  for (Path directory = start;; directory = directory.parent_path()) {
    for (const Path &candidate :
         {directory / fileName, directory / "build" / fileName})
      if (isFile(candidate))
        return candidate;
    if (directory == directory.root_path())
      break;
  }
  throw Failure(
      "there is no " + std::string(fileName) + " in " + start.string() +
      ", in a folder above it, or in a folder 'build' of these" + advice);
}

Path startOfSearch(const Arguments &arguments) {
  if (arguments.operands.empty())
    return normalPath("");
  const Path first = normalPath(arguments.operands.front());
  return std::filesystem::is_directory(first) ? first : first.parent_path();
}

bool isText(const json &entry, const char *member) {
  return entry.contains(member) && entry[member].is_string();
}

bool isListOfTexts(const json &entry, const char *member) {
  return entry.contains(member) && entry[member].is_array() &&
         std::all_of(entry[member].begin(), entry[member].end(),
                     [](const json &element) { return element.is_string(); });
}

void checkEntry(const Path &path, const json &entry, std::size_t number) {
  const std::string pointer = "/" + std::to_string(number);
  if (!entry.is_object())
    failAt(path, pointer, "an object", entry.type_name());
  for (const char *member : {"directory", "file"})
    if (!isText(entry, member))
      failAt(path, pointer, std::string("the text \"") + member + "\"", "none");
  if (!isText(entry, "command") && !isListOfTexts(entry, "arguments"))
    failAt(path, pointer, R"(the text "command" or the list "arguments")",
           "neither");
}

} // namespace

Path findDatabase(const Arguments &arguments) {
  const Path path = arguments.build.empty()
                        ? nearestDatabase(startOfSearch(arguments))
                        : namedDatabase(normalPath(arguments.build));
  const json database = readJson(path);
  if (!database.is_array())
    failAt(path, "", "a list of compile commands", database.type_name());
  for (std::size_t number = 0; number < database.size(); ++number)
    checkEntry(path, database[number], number);
  return path;
}

} // namespace cachetidy::driver
