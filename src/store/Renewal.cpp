// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One unit is read again for many.

#include "store/Renewal.h"

#include "facts/PackedUnit.h"
#include "facts/Split.h"

#include "llvm/ADT/STLExtras.h"

namespace cachetidy::store {

using facts::Block;

/// What gives way to what.
struct Renewal::Replacement {
  std::map<InputIndex, InputIndex> inputs;
  std::set<std::string, std::less<>> gone;
  std::vector<facts::Bytes> come;
};

static std::vector<Block> blocksOf(const std::optional<Shard> &shard) {
  if (!shard)
    return {};
  auto blocks = facts::unwrap(*shard);
  if (auto *read = std::get_if<std::vector<Block>>(&blocks))
    return std::move(*read);
  return {};
}

/// What they name of what is from outside: a unit says of that elsewhere what
/// it is.
static std::set<std::string> foreignIn(std::span<const facts::Bytes> blocks) {
  std::set<std::string> names;
  for (const facts::Bytes &block : blocks) {
    const auto unit = facts::readUnit(block);
    if (const auto *part = std::get_if<facts::Unit>(&unit))
      for (const facts::Entity &entity : part->entities)
        if (entity.inSystemHeader)
          names.insert(entity.id);
  }
  return names;
}

static facts::Bytes copyOf(const Block &block) {
  return {block.content.begin(), block.content.end()};
}

static bool hasOutline(const extract::Input &input) {
  return input.look == extract::Look::Read &&
         input.outline != extract::Digest{};
}

Renewal::Renewal(Store &store, std::span<const Memory> memories)
    : Kept(store), Memories(memories) {
  for (std::size_t request = 0; request < Memories.size(); ++request)
    if (const auto &[last, holds] = Memories[request];
        last && !holds && last->errors.empty())
      add(request);
  std::erase_if(Groups,
                [](const auto &group) { return group.second.size() == 1; });
  // What is read for others is what takes least.
  for (auto &[likeness, group] : Groups)
    std::ranges::sort(group, {}, [&](std::size_t request) {
      return std::pair(Memories[request].last->duration, request);
    });
}

void Renewal::add(std::size_t request) {
  const Outcome &last = *Memories[request].last;
  Likeness likeness{Kept.changed(last), {}};
  std::set<std::string> paths;
  for (const InputIndex index : likeness.changed) {
    if (!hasOutline(Kept.input(index)))
      return;
    paths.insert(pathOf(index));
  }
  const std::optional<Shard> shard = Kept.facts(last.facts);
  if (!shard)
    return;
  for (const Block &block : blocksOf(shard))
    if (paths.contains(fileOf(block)))
      likeness.blocks.emplace_back(block.name);
  Groups[std::move(likeness)].push_back(request);
}

std::string Renewal::pathOf(InputIndex index) {
  return pathBelow(Kept.root(), Kept.input(index).path);
}

/// A block is in many units, and read once.
const std::string &Renewal::fileOf(const Block &block) {
  const auto known = Files.find(block.name);
  if (known != Files.end())
    return known->second;
  const auto unit = facts::readUnit(block.content);
  const auto *part = std::get_if<facts::Unit>(&unit);
  return Files[std::string(block.name)] = part ? facts::fileOf(*part) : "";
}

std::vector<std::size_t> Renewal::standIns() const {
  std::vector<std::size_t> requests;
  for (const auto &[likeness, group] : Groups)
    requests.push_back(group.front());
  return requests;
}

/// Whether what was told of a stand-in differs from what is told now in what is
/// said of the changed files alone, and that names nothing else from outside.
bool Renewal::replaces(const Likeness &likeness, const Outcome &last,
                       const Outcome &now, Replacement &found) {
  std::map<std::string, InputIndex> isNow;
  for (const InputIndex index : now.inputs)
    isNow[Kept.input(index).path] = index;
  std::set<std::string> paths;
  for (const InputIndex index : likeness.changed) {
    const extract::Input before = Kept.input(index);
    const auto after = isNow.find(before.path);
    if (after == isNow.end() ||
        Kept.input(after->second).outline != before.outline)
      return false;
    found.inputs[index] = after->second;
    paths.insert(pathOf(index));
  }
  const std::optional<Shard> older = Kept.facts(last.facts);
  const std::optional<Shard> newer = Kept.facts(now.facts);
  if (!older || !newer || !now.errors.empty())
    return false;
  std::map<std::string, facts::Bytes, std::less<>> gone;
  for (const Block &block : blocksOf(older))
    gone.emplace(block.name, copyOf(block));
  for (const Block &block : blocksOf(newer))
    if (gone.erase(std::string(block.name)) == 0) {
      if (!paths.contains(fileOf(block)))
        return false;
      found.come.push_back(copyOf(block));
    }
  std::vector<facts::Bytes> left;
  for (auto &[name, content] : gone) {
    found.gone.insert(name);
    left.push_back(std::move(content));
  }
  return std::ranges::includes(likeness.blocks, found.gone) &&
         foreignIn(left) == foreignIn(found.come);
}

std::optional<Outcome> Renewal::renewed(const Outcome &last,
                                        const Replacement &replacement) {
  const std::optional<Shard> shard = Kept.facts(last.facts);
  if (!shard)
    return std::nullopt;
  std::vector<facts::Bytes> blocks = replacement.come;
  for (const Block &block : blocksOf(shard))
    if (!replacement.gone.contains(block.name))
      blocks.push_back(copyOf(block));
  const Shard facts = facts::wrap(blocks);
  Outcome outcome = last;
  for (InputIndex &index : outcome.inputs)
    if (const auto now = replacement.inputs.find(index);
        now != replacement.inputs.end())
      index = now->second;
  llvm::sort(outcome.inputs);
  outcome.facts = digestOf(facts);
  Kept.keep(outcome, facts);
  return outcome;
}

std::vector<Renewal::Renewed> Renewal::renew(std::size_t standIn,
                                             const Outcome &now) {
  std::vector<Renewed> result;
  const auto group = llvm::find_if(Groups, [&](const auto &entry) {
    return entry.second.front() == standIn;
  });
  Replacement replacement;
  const Outcome &last = *Memories[standIn].last;
  if (group == Groups.end() || !replaces(group->first, last, now, replacement))
    return result;
  for (const std::size_t request : llvm::drop_begin(group->second))
    if (auto outcome = renewed(*Memories[request].last, replacement))
      result.emplace_back(request, std::move(*outcome));
  return result;
}

} // namespace cachetidy::store
