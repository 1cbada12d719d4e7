#include "store.h"

#include <map>

namespace {
class MemoryStore final : public Store {
public:
  std::string get(const std::string &key) override { return values[key]; }
  void put(const std::string &key, const std::string &value) override {
    values[key] = value;
  }

private:
  std::map<std::string, std::string> values;
};
} // namespace

std::unique_ptr<Store> memory_store() {
  return std::make_unique<MemoryStore>();
}
