#pragma once
#include "blocks.h"

#include <memory>
#include <vector>

class Chain {
public:
  explicit Chain(std::unique_ptr<Blocks> blocks) : blocks(std::move(blocks)) {}
  std::uint64_t pace();
  void add(std::uint64_t time);
  void pop();
  void rollBack(std::uint64_t to);
  void reset();
  void rename(const std::string &name);

private:
  bool isLate(std::uint64_t time);

  std::unique_ptr<Blocks> blocks;
  std::uint64_t height = 0;
  std::vector<std::uint64_t> times;
  std::uint64_t timesAreOf = 0; ///< the height at which they were read
};
