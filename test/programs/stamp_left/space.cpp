#include "panel.h"

#include <filesystem>

using Clock = std::chrono::system_clock;

void Panel::refresh(const std::string &mount) {
  if (Clock::now() - space.updated < std::chrono::minutes(1))
    return;
  const auto info = std::filesystem::space(mount);
  space.size = static_cast<long>(info.capacity);
  space.used = static_cast<long>(info.capacity - info.free);
  space.updated = Clock::now();
}

void Panel::reset() {
  space.size = 0; // expect: cache-missing-invalidation by which it is taken for fresh
  space.used = 0;
}
