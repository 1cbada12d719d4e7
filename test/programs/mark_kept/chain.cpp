#include "chain.h"

static constexpr std::uint64_t window = 60;

// One more than the last time needs one more row, and not all of them.
std::uint64_t Chain::pace() {
  if (timesAreOf != 0 && height - timesAreOf == 1) {
    times.push_back(blocks->timeOf(height));
    if (times.size() > window)
      times.erase(times.begin());
  } else if (timesAreOf != height) {
    std::vector<std::uint64_t> all;
    for (auto at = height > window ? height - window : 0; at < height; ++at)
      all.push_back(blocks->timeOf(at));
    times = all;
  }
  timesAreOf = height;
  return times.empty() ? 0 : (times.back() - times.front()) / times.size();
}

bool Chain::isLate(std::uint64_t time) { return time > 2 * pace(); }

void Chain::add(std::uint64_t time) {
  if (height > 0 && isLate(time))
    rollBack(height - 1);
  blocks->add(++height, time);
}

void Chain::pop() {
  timesAreOf = 0;
  blocks->pop(height--);
}

void Chain::rollBack(std::uint64_t to) {
  timesAreOf = 0;
  while (height > to)
    pop();
}

// What is added afterwards may roll back, or not.
void Chain::reset() {
  blocks->reset(); // expect: cache-stale-after-mutation this changes table 'LmdbBlocks::times' and leaves 'Chain::timesAreOf', by which what was made of it is taken for fresh
  height = 0;
  add(1);
}

// Another table.
void Chain::rename(const std::string &name) { blocks->rename(height, name); }
