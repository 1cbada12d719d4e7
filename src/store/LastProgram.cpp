// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds a store, and merges what is in it.

#include "store/LastProgram.h"

#include "facts/Serialize.h"
#include "store/Store.h"

#include <utility>

namespace cachetidy::store {

using Path = std::filesystem::path;

/// The folder of a database, and the one that it is a link to.
static std::optional<Path> storeBeside(const Path &database) {
  std::error_code error;
  const Path folders[] = {
      database.parent_path(),
      std::filesystem::weakly_canonical(database, error).parent_path()};
  for (const Path &folder : folders)
    if (std::filesystem::exists(folder / ".cachetidy" / "root", error))
      return folder / ".cachetidy";
  return std::nullopt;
}

static std::optional<Path> nearestStore(const Path &start) {
  constexpr const char *name = "compile_commands.json";
  for (Path folder = start;; folder = folder.parent_path()) {
    for (const Path &database : {folder / name, folder / "build" / name})
      if (std::optional<Path> found = storeBeside(database))
        return found;
    if (folder == folder.root_path())
      return std::nullopt;
  }
}

std::optional<LastProgram> recallProgram(const Path &start) {
  const std::optional<Path> folder = nearestStore(start);
  if (!folder)
    return std::nullopt;
  const std::optional<std::string> root = Folder(folder->string()).read("root");
  if (!root)
    return std::nullopt;
  // A path that ends in ".." would end in a '/'.
  LastProgram program{
      (*folder / *root / "x").lexically_normal().parent_path().string(), {}};
  Store store(folder->string(), program.root);
  facts::ShardMerger merger;
  const std::vector<Outcome> outcomes = store.lastProgram();
  for (const Outcome &outcome : outcomes) {
    const std::optional<Shard> shard = store.facts(outcome.facts);
    if (!shard || !merger.add(*shard).empty())
      return std::nullopt;
  }
  if (outcomes.empty())
    return std::nullopt;
  program.unit = merger.finish();
  return program;
}

} // namespace cachetidy::store
