#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

namespace shop::cache {

/// Keeps the `capacity` entries that were used last.
template <typename Key, typename Value> class Lru {
public:
  explicit Lru(std::size_t capacity) : capacity_(capacity) {}

  std::optional<Value> find(const Key &key) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = index_.find(key);
    if (found == index_.end())
      return std::nullopt;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->second;
  }

  void insert(const Key &key, Value value) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (index_.count(key) != 0)
      return;
    entries_.emplace_front(key, std::move(value));
    index_[key] = entries_.begin();
    if (entries_.size() > capacity_) {
      index_.erase(entries_.back().first);
      entries_.pop_back();
    }
  }

private:
  using Entries = std::list<std::pair<Key, Value>>;

  const std::size_t capacity_;
  std::mutex mutex_;
  Entries entries_;
  std::unordered_map<Key, typename Entries::iterator> index_;
};

} // namespace shop::cache
