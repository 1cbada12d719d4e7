// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as shards and back.

#include "facts/Serialize.h"

#include "facts/Container.h"
#include "facts/PackedUnit.h"
#include "facts/Split.h"

namespace cachetidy::facts {

std::vector<std::uint8_t> serialize(const Unit &unit) {
  std::vector<Bytes> blocks;
  for (const Unit &part : splitByFile(unit))
    blocks.push_back(packUnit(part));
  return wrap(blocks);
}

std::variant<Unit, std::string>
deserialize(std::span<const std::uint8_t> bytes) {
  ShardMerger shard;
  if (std::string problem = shard.add(bytes); !problem.empty())
    return problem;
  return shard.finish();
}

std::string ShardMerger::add(std::span<const std::uint8_t> bytes,
                             std::vector<Share> *shares) {
  auto unwrapped = unwrap(bytes);
  if (auto *problem = std::get_if<std::string>(&unwrapped))
    return std::move(*problem);
  const auto &blocks = std::get<std::vector<Block>>(unwrapped);
  std::vector<Unit> units;
  std::vector<std::string> names;
  for (const Block &block : blocks) {
    std::string name(block.name);
    if (Known.contains(name))
      continue;
    std::string which =
        "damaged: block " + std::to_string(&block - blocks.data()) + ": ";
    if (!block.isIntact())
      return which + "its content is not what was written";
    auto read = readUnit(block.content);
    if (auto *problem = std::get_if<std::string>(&read))
      return which + *problem;
    units.push_back(std::get<Unit>(std::move(read)));
    names.push_back(std::move(name));
  }
  Known.insert(names.begin(), names.end());
  for (Unit &unit : units) {
    if (shares)
      shares->insert(shares->end(), unit.shares.begin(), unit.shares.end());
    Units.add(std::move(unit));
  }
  return {};
}

} // namespace cachetidy::facts
