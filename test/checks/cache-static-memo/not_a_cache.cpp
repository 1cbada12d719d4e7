// options: cache-static-memo.Show=possible
// What looks like a cache and is none.
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

static std::map<std::string, std::function<void()>> commands;

void registerOk(const std::string &name, std::function<void()> command) {
  if (commands.find(name) == commands.end())
    commands[name] = std::move(command);
}

const std::string &constantTableOk(int code) {
  static const std::map<int, std::string> names = {{1, "one"}, {2, "two"}};
  return names.at(code);
}

const std::string &lazyTableOk(int code) {
  static std::map<int, std::string> names;
  if (names.empty()) {
    names[1] = "one";
    names[2] = "two";
  }
  return names[code];
}

void warnOnceOk(const std::string &what) {
  static std::set<std::string> warned;
  if (!warned.insert(what).second)
    return;
  std::ofstream("log") << what;
}

int countOk(const std::string &what) {
  static std::map<std::string, int> counts;
  return ++counts[what];
}

enum class Colour { Red, Green };

const std::string &finiteKeysOk(Colour colour) {
  static std::map<Colour, std::string> names;
  auto it = names.find(colour);
  if (it == names.end()) {
    std::ifstream in(colour == Colour::Red ? "red" : "green");
    std::string line;
    std::getline(in, line);
    it = names.emplace(colour, line).first;
  }
  return it->second;
}

struct Icon {
  explicit Icon(std::string name) : name(std::move(name)) {}
  std::string name;
};

// One object for each name: interning.
std::shared_ptr<Icon> internOk(const std::string &name) {
  static std::map<std::string, std::shared_ptr<Icon>> icons;
  auto it = icons.find(name);
  if (it != icons.end())
    return it->second;
  auto icon = std::make_shared<Icon>(name);
  icons.insert(std::make_pair(icon->name, icon));
  return icon;
}

// The same, with one variable for what was found and what was made.
std::shared_ptr<Icon> internIntoOneOk(const std::string &name) {
  static std::map<std::string, std::shared_ptr<Icon>> icons;
  std::shared_ptr<Icon> icon;
  auto it = icons.find(name);
  if (it == icons.end()) {
    icon = std::make_shared<Icon>(name);
    icons.insert(std::make_pair(name, icon));
  } else {
    icon = it->second;
  }
  return icon;
}
