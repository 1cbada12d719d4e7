// A wrapper lends what it holds to whatever function it is given.
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <string>

template <class T> class Guarded {
public:
  template <class F> auto with(F use) {
    std::lock_guard<std::mutex> lock(mutex);
    return use(data);
  }
  void lend(const std::function<void(T &)> &use) {
    std::lock_guard<std::mutex> lock(mutex);
    use(data);
  }

private:
  std::mutex mutex;
  T data;
};

using Names = std::map<int, std::string>;

static std::string load(int id) {
  std::string name;
  std::ifstream(std::to_string(id)) >> name;
  return name;
}

static Guarded<Names> dropped;

std::string nameOk(int id) {
  return dropped.with([&](Names &names) {
    auto found = names.find(id);
    if (found == names.end())
      found = names.emplace(id, load(id)).first;
    return found->second;
  });
}

void renameOk(int id) {
  dropped.with([&](Names &names) { names.erase(id); });
}

static Guarded<Names> kept;

std::string nameBad(int id) {
  return kept.with([&](Names &names) {
    auto found = names.find(id);
    if (found == names.end())
      found = names.emplace(id, load(id)).first; // expect: cache-static-memo 'kept' keeps what was read from a file
    return found->second;
  });
}

int countOk() {
  return kept.with([](Names &names) { return int(names.size()); });
}

static Guarded<Names> handed;

std::string handedBad(int id) {
  std::string name;
  handed.lend([&](Names &names) {
    auto found = names.find(id);
    if (found == names.end())
      found = names.emplace(id, load(id)).first; // expect: cache-static-memo 'handed' keeps what was read from a file
    name = found->second;
  });
  return name;
}
