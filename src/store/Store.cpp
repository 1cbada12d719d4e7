// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Recalling what still holds, and keeping what is new.

#include "store/Store.h"

#include "facts/Serialize.h"
#include "store/Object.h"
#include "store/RequestKey.h"
#include "store/Stats.h"

#include <algorithm>
#include <set>

namespace cachetidy::store {
namespace {

constexpr const char *indexName = "index";
constexpr const char *rootName = "root";
constexpr const char *statsName = "stats";

std::string manifestName(const Digest &request) {
  return "manifests/" + nameOf(request);
}
std::string objectName(const Digest &facts) {
  return "objects/" + nameOf(facts);
}
std::string resultName(const Digest &key) { return "results/" + nameOf(key); }
std::string mergeName(const Digest &key) { return "merges/" + nameOf(key); }
/// These say of what they are one: a file that got the name is not believed.
std::string resultKind(const Digest &key) { return "result " + nameOf(key); }
std::string mergeKind(const Digest &key) { return "merge " + nameOf(key); }

extract::KnownContents readStats(const Folder &folder) {
  if (const auto bytes = folder.read(statsName))
    if (auto contents = decodeStats(*bytes))
      return std::move(*contents);
  return {};
}

std::string_view textOf(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace

Digest digestOf(const Shard &facts) { return extract::digestOf(textOf(facts)); }

Store::Store(std::string folder, std::string root)
    : Kept(std::move(folder)), Root(std::move(root)),
      Sources(std::make_unique<extract::Files>(readStats(Kept))),
      Known(*Sources) {}

Store::Store(Store &disk, extract::OtherFiles others)
    : Kept(disk.Kept.path()), Root(disk.Root),
      Sources(
          std::make_unique<extract::Files>(disk.files(), std::move(others))),
      Known(*Sources) {}

void Store::discard(const std::string &name) {
  Kept.remove(name);
  ++Damaged;
}

std::optional<std::vector<Outcome>>
Store::readManifest(const std::string &name) {
  const std::optional<std::string> bytes = Kept.read(name);
  if (!bytes)
    return std::nullopt;
  auto outcomes = decode(*bytes, Known, Root);
  if (!outcomes)
    discard(name);
  return outcomes;
}

Store::Index Store::readIndex() {
  Index index;
  if (auto outcomes = readManifest(indexName))
    for (Outcome &outcome : *outcomes)
      index.emplace(outcome.request, std::move(outcome));
  return index;
}

std::vector<Outcome> Store::lastProgram() {
  const std::scoped_lock guard(Lock);
  return readManifest(indexName).value_or(std::vector<Outcome>());
}

Memory Store::recallOne(const Digest &request, const Index &index) {
  if (const auto found = index.find(request);
      found != index.end() && Known.areStill(found->second.inputs))
    return {found->second, true};
  HasIndexed = false;
  Memory memory;
  for (Outcome &outcome :
       readManifest(manifestName(request)).value_or(std::vector<Outcome>())) {
    if (outcome.request != request)
      continue;
    memory.holds = Known.areStill(outcome.inputs);
    if (memory.holds || !memory.last)
      memory.last = std::move(outcome);
    if (memory.holds)
      break;
  }
  return memory;
}

std::vector<Memory> Store::recall(std::span<const extract::Request> requests) {
  const std::scoped_lock guard(Lock);
  const Index index = readIndex();
  std::set<Digest> asked;
  std::vector<Memory> memories;
  HasIndexed = true;
  for (const extract::Request &request : requests) {
    const Digest key = keyOf(request);
    asked.insert(key);
    memories.push_back(recallOne(key, index));
  }
  HasIndexed &= index.size() == asked.size();
  return memories;
}

Outcome Store::keep(const extract::Request &request,
                    const extract::Extraction &extraction,
                    std::chrono::milliseconds duration) {
  const Shard facts = facts::serialize(extraction.unit);
  Outcome outcome;
  outcome.request = keyOf(request);
  outcome.facts = digestOf(facts);
  outcome.errors = extraction.errors;
  outcome.pasted = extraction.pasted;
  outcome.duration = duration;
  {
    const std::scoped_lock guard(Lock);
    for (const extract::Input &input : extraction.inputs)
      outcome.inputs.push_back(Known.add(input));
  }
  std::sort(outcome.inputs.begin(), outcome.inputs.end());
  keep(outcome, facts);
  return outcome;
}

void Store::keep(const Outcome &outcome, const Shard &facts) {
  Kept.write(objectName(outcome.facts), pack(textOf(facts)));

  // The versions of one file that branches, and the two sides of a comparison,
  // go to and fro between.
  constexpr std::size_t mostVersions = 8;
  const std::string name = manifestName(outcome.request);
  const std::scoped_lock guard(Lock);
  std::vector<Outcome> versions{outcome};
  for (Outcome &other : readManifest(name).value_or(std::vector<Outcome>()))
    if (other.inputs != outcome.inputs && versions.size() < mostVersions)
      versions.push_back(std::move(other));
  Kept.write(name, encode(versions, Known, Root));
  HasIndexed = false;
}

std::vector<InputIndex> Store::changed(const Outcome &outcome) {
  const std::scoped_lock guard(Lock);
  std::vector<InputIndex> changed;
  for (const InputIndex index : outcome.inputs)
    if (!Known.isStill(index))
      changed.push_back(index);
  return changed;
}

extract::Input Store::input(InputIndex index) {
  const std::scoped_lock guard(Lock);
  return Known[index];
}

std::optional<Shard> Store::facts(const Digest &digest) {
  const std::string name = objectName(digest);
  const std::optional<std::string> bytes = Kept.read(name);
  if (!bytes)
    return std::nullopt;
  const std::optional<std::string> object = unpack(*bytes);
  if (object && extract::digestOf(*object) == digest)
    return Shard(object->begin(), object->end());
  discard(name);
  return std::nullopt;
}

std::optional<Shard> Store::merge(const Digest &key) {
  const std::string name = mergeName(key);
  const std::optional<std::string> bytes = Kept.read(name);
  if (!bytes)
    return std::nullopt;
  if (const auto body = unseal(mergeKind(key), *bytes))
    if (const std::optional<std::string> shard = unpack(*body))
      return Shard(shard->begin(), shard->end());
  discard(name);
  return std::nullopt;
}

void Store::keepMerge(const Digest &key, const Shard &merge) {
  Kept.write(mergeName(key), seal(mergeKind(key), pack(textOf(merge))));
}

std::optional<std::string> Store::result(const Digest &key) {
  const std::string name = resultName(key);
  const std::optional<std::string> bytes = Kept.read(name);
  if (!bytes)
    return std::nullopt;
  const std::optional<std::string_view> body = unseal(resultKind(key), *bytes);
  if (!body) {
    discard(name);
    return std::nullopt;
  }
  return std::string(*body);
}

void Store::keepResult(const Digest &key, std::string_view result) {
  Kept.write(resultName(key), seal(resultKind(key), result));
}

std::vector<std::string> Store::filesRead(std::span<const Outcome> outcomes) {
  const std::scoped_lock guard(Lock);
  std::set<std::string> files;
  for (const Outcome &outcome : outcomes)
    for (const InputIndex index : outcome.inputs)
      if (Known[index].look == extract::Look::Read)
        files.insert(Known[index].path);
  return {files.begin(), files.end()};
}

/// What a run needed was used, even where the index or a result spared it the
/// reading.
void Store::touch(std::span<const Outcome> outcomes) const {
  for (const Outcome &outcome : outcomes) {
    Kept.touch(manifestName(outcome.request));
    Kept.touch(objectName(outcome.facts));
  }
}

void Store::finish(std::span<const Outcome> outcomes, bool isWhole,
                   std::uint64_t mostBytes) {
  const std::scoped_lock guard(Lock);
  if (isWhole && !HasIndexed) {
    Kept.write(indexName, encode(outcomes, Known, Root));
    Kept.write(rootName, Kept.pathTo(Root));
  }
  if (Sources->hasLearned())
    Kept.write(statsName, encodeStats(Sources->contents()));
  if (Kept.isShrinkingDue())
    shrink(outcomes, mostBytes);
}

void Store::shrink(std::span<const Outcome> outcomes, std::uint64_t mostBytes) {
  touch(outcomes);
  constexpr std::string_view folders[] = {"manifests", "objects", "merges",
                                          "results"};
  Kept.shrink(folders, mostBytes);
  Kept.write(statsName, encodeStats(Sources->contentsSeen()));
}

} // namespace cachetidy::store
