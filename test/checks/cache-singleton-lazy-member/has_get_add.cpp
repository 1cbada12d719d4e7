// One method asks, one gives, one puts in; and that the owner takes all with it
// as it goes drops nothing while the program runs.
#include <fstream>
#include <map>
#include <string>
#include <unordered_map>

class Lines {
public:
  static Lines &instance() {
    static Lines lines;
    return lines;
  }
  bool has(const std::string &path) { return items.find(path) != items.end(); }
  std::string get(const std::string &path) {
    auto found = items.find(path);
    return found == items.end() ? "" : found->second;
  }
  void add(const std::string &path, const std::string &line) {
    items.emplace(path, line); // expect-linked: cache-singleton-lazy-member 'Lines::items' is filled on first use with what was read from a file
  }

private:
  std::unordered_map<std::string, std::string> items;
};

static std::string firstLine(const std::string &path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

std::string lineOf(const std::string &path) {
  if (Lines::instance().has(path))
    return Lines::instance().get(path);
  std::string line = firstLine(path);
  Lines::instance().add(path, line);
  return line;
}

struct Profile {
  std::string line;
  explicit Profile(const std::string &name) : line(firstLine(name)) {}
};

class Profiles {
public:
  ~Profiles() {
    for (auto &[name, profile] : held)
      delete profile;
  }
  static Profiles &instance() {
    static Profiles profiles;
    return profiles;
  }
  Profile *get(const std::string &name) {
    if (auto found = held.find(name); found != held.end())
      return found->second;
    return held[name] = new Profile(name); // expect-linked: cache-singleton-lazy-member 'Profiles::held' is filled on first use with what was read from a file
  }

private:
  std::map<std::string, Profile *> held;
};

std::string profileLine(const std::string &name) {
  return Profiles::instance().get(name)->line;
}
