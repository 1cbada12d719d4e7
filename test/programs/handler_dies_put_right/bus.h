#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// Tells those who subscribed, in the caller's thread.
class Bus {
public:
  using Handler = std::function<void(int)>;

  void subscribe(const std::string &topic, Handler handler) {
    handlers[topic].push_back(std::move(handler));
  }

  void publish(const std::string &topic, int id) const {
    const auto found = handlers.find(topic);
    if (found == handlers.end())
      return;
    for (const Handler &handler : found->second)
      handler(id);
  }

private:
  std::map<std::string, std::vector<Handler>> handlers;
};
