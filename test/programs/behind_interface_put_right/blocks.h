#pragma once
#include <cstdint>
#include <string>

/// What is known of blocks; who keeps it, nobody has to know.
class Blocks {
public:
  virtual ~Blocks() = default;
  virtual std::uint64_t timeOf(std::uint64_t height) const = 0;
  virtual void add(std::uint64_t height, std::uint64_t time) = 0;
  virtual void pop(std::uint64_t height) = 0;
  virtual void reset() = 0;
  virtual void rename(std::uint64_t height, const std::string &name) = 0;
};
