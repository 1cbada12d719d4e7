#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace shop::events {

/// A row of `table` was written; `key` is its primary key.
struct RowChange {
  std::string table;
  std::string key;
};

using Handler = std::function<void(const RowChange &)>;

/// Tells the rest of this process about row changes, in the caller's thread.
/// Handlers are subscribed at start-up, before the first publish.
class Bus {
public:
  void subscribe(const std::string &table, Handler handler) {
    handlers_[table].push_back(std::move(handler));
  }

  void publish(const RowChange &change) const {
    const auto found = handlers_.find(change.table);
    if (found == handlers_.end())
      return;
    for (const Handler &handler : found->second)
      handler(change);
  }

private:
  std::unordered_map<std::string, std::vector<Handler>> handlers_;
};

} // namespace shop::events
