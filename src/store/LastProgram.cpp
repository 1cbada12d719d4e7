// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds a store, and merges what is in it.

#include "store/LastProgram.h"

#include "facts/Serialize.h"
#include "store/Latest.h"
#include "store/Store.h"

#include <optional>
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

namespace {
/// What a store says of its last program.
struct Said {
  std::string folder;
  std::string root;  ///< the content of the file of that name
  std::string index; ///< the same: names all facts by their digests

  bool operator==(const Said &) const = default;
};
} // namespace

static std::shared_ptr<const LastProgram> mergeLast(const Said &said) {
  // A path that ends in ".." would end in a '/'.
  const Path root = (Path(said.folder) / said.root / "x").lexically_normal();
  LastProgram program{root.parent_path().string(), {}};
  Store store(said.folder, program.root);
  facts::ShardMerger merger;
  const std::vector<Outcome> outcomes = store.lastProgram();
  for (const Outcome &outcome : outcomes) {
    const std::optional<Shard> shard = store.facts(outcome.facts);
    if (!shard || !merger.add(*shard).empty())
      return nullptr;
  }
  if (outcomes.empty())
    return nullptr;
  program.unit = merger.finish();
  return std::make_shared<const LastProgram>(std::move(program));
}

std::shared_ptr<const LastProgram>
recallProgram(std::initializer_list<Path> from) {
  static Latest<Said, LastProgram> latest;
  std::optional<Path> path;
  for (const Path &start : from)
    if (!path)
      path = nearestStore(start);
  if (!path)
    return nullptr;
  const Folder folder(path->string());
  return latest.of({path->string(), folder.read("root").value_or(""),
                    folder.read("index").value_or("")},
                   mergeLast);
}

} // namespace cachetidy::store
