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
  std::set<std::string> paths; ///< of the headers, as facts name them
  std::set<std::string> names; ///< of what is offered otherwise than before
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
  return input.look == extract::Look::Read && input.outline.isKnown();
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
  for (const Block &block : blocksOf(shard)) {
    const Place &place = placeOf(block);
    if (paths.contains(place.file))
      likeness.blocks.emplace_back(block.name);
    // Lines in the header, of which another file tells, may have moved.
    else if (llvm::any_of(place.others, [&](const std::string &other) {
               return paths.contains(other);
             }))
      return;
  }
  Groups[std::move(likeness)].push_back(request);
}

std::string Renewal::pathOf(InputIndex index) {
  return pathBelow(Kept.root(), Kept.input(index).path);
}

const Renewal::Place &Renewal::placeOf(const Block &block) {
  const auto known = Places.find(block.name);
  if (known != Places.end())
    return known->second;
  Place &place = Places[std::string(block.name)];
  const auto unit = facts::readUnit(block.content);
  if (const auto *part = std::get_if<facts::Unit>(&unit)) {
    place.file = facts::fileOf(*part);
    if (!place.file.empty())
      llvm::copy_if(
          part->files, std::back_inserter(place.others),
          [&](const std::string &file) { return file != place.file; });
  }
  return place;
}

std::vector<std::size_t> Renewal::standIns() const {
  std::vector<std::size_t> requests;
  for (const auto &[likeness, group] : Groups)
    requests.push_back(group.front());
  return requests;
}

static void addNames(std::span<const extract::Offer> before,
                     std::span<const extract::Offer> after,
                     std::set<std::string> &names) {
  std::vector<extract::Offer> other;
  std::ranges::set_symmetric_difference(before, after,
                                        std::back_inserter(other));
  for (extract::Offer &offer : other)
    names.insert(std::move(offer.name));
}

/// Whether the changed headers show what they did, and what has become of them.
bool Renewal::findChanges(const Likeness &likeness, const Outcome &now,
                          Replacement &found) {
  std::map<std::string, InputIndex> isNow;
  for (const InputIndex index : now.inputs)
    isNow[Kept.input(index).path] = index;
  for (const InputIndex index : likeness.changed) {
    const extract::Input before = Kept.input(index);
    const auto after = isNow.find(before.path);
    if (after == isNow.end())
      return false;
    const extract::Outline outline = Kept.input(after->second).outline;
    if (outline.shown != before.outline.shown)
      return false;
    addNames(before.outline.offers, outline.offers, found.names);
    found.inputs[index] = after->second;
    found.paths.insert(pathOf(index));
  }
  return true;
}

/// Whether what was told of a stand-in differs from what is told now in what is
/// said of the changed files alone, and that names nothing else from outside.
bool Renewal::replaces(const Likeness &likeness, const Outcome &last,
                       const Outcome &now, Replacement &found) {
  const std::optional<Shard> older = Kept.facts(last.facts);
  const std::optional<Shard> newer = Kept.facts(now.facts);
  if (!older || !newer || !now.errors.empty())
    return false;
  std::map<std::string, facts::Bytes, std::less<>> gone;
  for (const Block &block : blocksOf(older))
    gone.emplace(block.name, copyOf(block));
  for (const Block &block : blocksOf(newer))
    if (gone.erase(std::string(block.name)) == 0) {
      if (!found.paths.contains(placeOf(block).file))
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

/// Leaves those that say no name of what has changed, but in it.
void Renewal::keepSilent(Group &group, const Replacement &replacement) {
  Mentioned mentioned(Kept, replacement.names);
  std::erase_if(group, [&](std::size_t request) {
    return mentioned.isBy(*Memories[request].last, replacement.inputs);
  });
}

std::vector<Renewal::Renewed> Renewal::renew(std::size_t standIn,
                                             const Outcome *now) {
  std::vector<Renewed> result;
  const auto entry = llvm::find_if(
      Groups, [&](const auto &one) { return one.second.front() == standIn; });
  if (entry == Groups.end())
    return result;
  auto [likeness, group] = *entry;
  Groups.erase(entry);
  Replacement replacement;
  if (!now || !findChanges(likeness, *now, replacement))
    return result;
  const Outcome &last = *Memories[standIn].last;
  const bool isForAll = replaces(likeness, last, *now, replacement);
  std::erase(group, standIn);
  keepSilent(group, replacement);
  if (!isForAll) {
    if (!replacement.names.empty() && group.size() > 1)
      Groups.emplace(std::move(likeness), std::move(group));
    return result;
  }
  for (const std::size_t request : group)
    if (auto outcome = renewed(*Memories[request].last, replacement))
      result.emplace_back(request, std::move(*outcome));
  return result;
}

} // namespace cachetidy::store
