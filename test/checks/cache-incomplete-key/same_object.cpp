// A member that is set while the object is made is the same for all that the
// object keeps, wherever in the class it stands.
#include <map>
#include <string>

static std::string setting(const std::string &name) { return name + "!"; }

class Backend {
public:
  virtual ~Backend() = default;

protected:
  void setPrefix(const std::string &to) { prefix = to; }
  std::string prefix;
};

class Records : public Backend {
public:
  explicit Records(const std::string &suffix) { setPrefix("records" + suffix); }
  std::string findOk(int id) {
    auto found = all.find(id);
    if (found == all.end())
      found = all.emplace(id, setting(prefix + std::to_string(id))).first;
    return found->second;
  }

private:
  std::map<int, std::string> all;
};

class Pipes : public Backend {
public:
  explicit Pipes(const std::string &suffix) { prefix = "pipes" + suffix; }
  std::string findOk(int id) {
    auto found = all.find(id);
    if (found == all.end())
      found = all.emplace(id, setting(prefix + std::to_string(id))).first;
    return found->second;
  }

private:
  std::map<int, std::string> all;
};

class Named : public Backend {
public:
  void rename(const std::string &to) { setPrefix(to); }
  std::string findBad(int id) {
    auto found = all.find(id);
    if (found == all.end())
      found = all.emplace(id, setting(prefix + std::to_string(id))).first; // expect-linked: cache-incomplete-key the key of 'Named::all' leaves out 'Backend::prefix'
    return found->second;
  }

private:
  std::map<int, std::string> all;
};

std::string findAll(const std::string &suffix, int id) {
  Records records(suffix);
  Pipes pipes(suffix);
  Named named;
  named.rename(suffix);
  return records.findOk(id) + pipes.findOk(id) + named.findBad(id);
}
