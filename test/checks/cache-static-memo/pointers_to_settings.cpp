// A pointer to where the program keeps something is no copy of it.
#include <atomic>
#include <map>
#include <memory>
#include <string>

class Counters {
public:
  void declare(const std::string &name) {
    all[name] = std::make_unique<std::atomic<unsigned>>();
  }
  void set(const std::string &name, unsigned to) { all[name]->store(to); }
  std::atomic<unsigned> *find(const std::string &name) {
    return all[name].get();
  }

private:
  std::map<std::string, std::unique_ptr<std::atomic<unsigned>>> all;
};

static Counters counters;
static std::atomic<unsigned> *signatures;

void signOk() {
  if (!signatures)
    signatures = counters.find("signatures");
  ++*signatures;
}

void declare(const std::string &name) { counters.declare(name); }
void set(const std::string &name, unsigned to) { counters.set(name, to); }
