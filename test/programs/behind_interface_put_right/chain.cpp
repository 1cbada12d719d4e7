#include "chain.h"

std::uint64_t Chain::timeOf(std::uint64_t height) {
  auto found = known.find(height);
  if (found == known.end())
    found = known.emplace(height, blocks->timeOf(height)).first;
  return found->second;
}

// What is new was not asked for before.
void Chain::add(std::uint64_t height, std::uint64_t time) {
  blocks->add(height, time);
}

void Chain::pop(std::uint64_t height) {
  blocks->pop(height);
  known.erase(height);
}

void Chain::reset() {
  blocks->reset();
  known.clear();
}

// Another table.
void Chain::rename(std::uint64_t height, const std::string &name) {
  blocks->rename(height, name);
}
