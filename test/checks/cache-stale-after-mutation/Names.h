// Names by number, kept in the process.
#ifndef NAMES_H
#define NAMES_H

#include <map>
#include <mutex>
#include <optional>
#include <string>

class Names {
public:
  std::optional<std::string> get(int id) const {
    const std::lock_guard<std::mutex> guard(lock);
    if (auto found = kept.find(id); found != kept.end())
      return found->second;
    return std::nullopt;
  }
  void put(int id, const std::string &name) {
    const std::lock_guard<std::mutex> guard(lock);
    kept[id] = name;
  }
  void drop(int id) {
    const std::lock_guard<std::mutex> guard(lock);
    kept.erase(id);
  }

private:
  mutable std::mutex lock;
  std::map<int, std::string> kept;
};

#endif
