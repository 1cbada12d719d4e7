// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What earlier runs learned, kept in a folder.
//
// requests ──recall──▶ outcomes that still hold ──facts──▶ units
//     └──── the others, extracted ──keep──▶ outcomes ─┘
//
//   manifests/   by request: what extractions depended on, and what they gave
//   objects/     by their own digest: serialised units
//   merges/      by a digest of the units that were merged: the merge
//   results/     by a digest of all they depend on: what was found in a program
//   index        the manifests of the last whole program, in one file
//   root         the folder that its file names are relative to, seen from here
//   stats        this machine's stamps of files: only saves time
//
// Whatever is missing, damaged or not ours does not exist. Nothing but `stats`
// holds a path of this machine, so that a copy is of use elsewhere.

#ifndef CACHETIDY_STORE_STORE_H
#define CACHETIDY_STORE_STORE_H

#include "extract/Extract.h"
#include "store/Folder.h"
#include "store/Manifest.h"

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cachetidy::store {

using Shard = std::vector<std::uint8_t>;

/// What names facts in a store.
Digest digestOf(const Shard &facts);

/// What is known of one request.
struct Memory {
  /// The same request, the last time it was extracted.
  std::optional<Outcome> last;
  /// Extracting again would give `last`.
  bool holds = false;
};

/// Safe to use from several threads, and by several processes at once.
class Store {
public:
  /// `folder` is empty for a store that keeps nothing; `root` is the project's.
  Store(std::string folder, std::string root);
  /// The same folder, and another version of the project's files. `disk` must
  /// outlive it.
  Store(Store &disk, extract::OtherFiles others);

  /// The files of this run.
  extract::Files &files() { return *Sources; }
  const std::string &root() const { return Root; }
  bool keepsNothing() const { return Kept.path().empty(); }

  std::vector<Memory> recall(std::span<const extract::Request> requests);

  /// Keeps what an extraction without failure gave.
  Outcome keep(const extract::Request &request,
               const extract::Extraction &extraction,
               std::chrono::milliseconds duration);

  /// What is no longer as it was when the outcome came about.
  std::vector<InputIndex> changed(const Outcome &outcome);
  extract::Input input(InputIndex index);

  /// Keeps an outcome, and what facts it gave.
  void keep(const Outcome &outcome, const Shard &facts);

  /// The facts of an outcome, as facts::serialize() wrote them; nothing if they
  /// were lost.
  std::optional<Shard> facts(const Digest &digest);

  /// Facts that were merged from others, by a digest of what these were: a
  /// shard, or nothing.
  std::optional<Shard> merge(const Digest &key);
  void keepMerge(const Digest &key, const Shard &merge);

  /// The outcomes of the last run that was over a whole program, whether they
  /// still hold or not; empty where there was none.
  std::vector<Outcome> lastProgram();

  std::optional<std::string> result(const Digest &key);
  void keepResult(const Digest &key, std::string_view result);

  /// The files that outcomes of this run were made of: absolute, sorted.
  std::vector<std::string> filesRead(std::span<const Outcome> outcomes);

  /// To be called at the end of a run with all its outcomes: of a whole program
  /// or of parts of one. Once a day, removes what was not used for longest
  /// until no more than `mostBytes` are left.
  void finish(std::span<const Outcome> outcomes, bool isWhole,
              std::uint64_t mostBytes);

  /// "path: reason" for the first file that could not be written.
  std::string problem() const { return Kept.problem(); }
  /// Files that were removed because they were not what was written.
  std::size_t damaged() const { return Damaged; }

private:
  using Index = std::map<Digest, Outcome>;

  Index readIndex();
  Memory recallOne(const Digest &request, const Index &index);
  std::optional<std::vector<Outcome>> readManifest(const std::string &name);
  void discard(const std::string &name);
  void touch(std::span<const Outcome> outcomes) const;
  void shrink(std::span<const Outcome> outcomes, std::uint64_t mostBytes);

  Folder Kept;
  std::string Root;
  std::unique_ptr<extract::Files> Sources;
  std::mutex Lock; ///< of Known
  Inputs Known;
  bool HasIndexed = false; ///< the index tells all that recall() gave
  std::atomic<std::size_t> Damaged = 0;
};

} // namespace cachetidy::store

#endif
