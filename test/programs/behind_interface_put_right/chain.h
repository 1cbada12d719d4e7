#pragma once
#include "blocks.h"

#include <map>
#include <memory>

class Chain {
public:
  explicit Chain(std::unique_ptr<Blocks> blocks) : blocks(std::move(blocks)) {}
  std::uint64_t timeOf(std::uint64_t height);
  void add(std::uint64_t height, std::uint64_t time);
  void pop(std::uint64_t height);
  void reset();
  void rename(std::uint64_t height, const std::string &name);

private:
  std::unique_ptr<Blocks> blocks;
  std::map<std::uint64_t, std::uint64_t> known;
};
