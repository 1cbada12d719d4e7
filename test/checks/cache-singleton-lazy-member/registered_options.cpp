// Options that are registered under their names as the program starts: who looks
// one up is given an object that stays, and no copy of what may change.
#include <string>
#include <unordered_map>

struct Option {
  int value = 0;
};

class Options {
public:
  static Options &instance() {
    static Options only;
    return only;
  }
  Option *add(const std::string &name) {
    auto *option = new Option;
    known.emplace(name, option);
    return option;
  }
  int number(const std::string &name) const {
    auto found = known.find(name);
    return found == known.end() ? 0 : found->second->value;
  }

private:
  std::unordered_map<std::string, Option *> known;
};

class Layout {
public:
  static Layout &instance() {
    static Layout only;
    return only;
  }
  int widthOk() {
    if (width == 0)
      width = Options::instance().number("width");
    return width;
  }

private:
  int width = 0;
};

int useOk() {
  Options::instance().add("width");
  return Layout::instance().widthOk();
}
