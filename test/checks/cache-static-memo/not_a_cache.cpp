// options: cache-static-memo.Show=possible
// What looks like a cache and is none.
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

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

// A number for each name.
int numberOk(const std::string &name) {
  static std::map<std::string, int> numbers;
  auto it = numbers.find(name);
  if (it == numbers.end())
    it = numbers.emplace(name, static_cast<int>(numbers.size())).first;
  return it->second;
}

int nextNumberOk(const std::string &name) {
  static std::map<std::string, int> numbers;
  static int next = 0;
  auto [it, isNew] = numbers.try_emplace(name, 0);
  if (isNew)
    it->second = next++;
  return it->second;
}

// The same string, once.
const std::string &poolOk(const std::string &text) {
  static std::set<std::string> pool;
  auto it = pool.find(text);
  if (it == pool.end())
    it = pool.insert(text).first;
  return *it;
}

struct Statistics {
  int calls = 0;
  double seconds = 0;
};

void statisticsOk(const std::string &what, double seconds) {
  static std::map<std::string, Statistics> all;
  auto it = all.find(what);
  if (it == all.end())
    it = all.emplace(what, Statistics()).first;
  ++it->second.calls;
  it->second.seconds += seconds;
}

// A lock for each name.

std::mutex &lockOk(const std::string &name) {
  static std::map<std::string, std::unique_ptr<std::mutex>> locks;
  auto &lock = locks[name];
  if (!lock)
    lock = std::make_unique<std::mutex>();
  return *lock;
}

// Overwritten before each use.
const char *scratchOk(int number) {
  static thread_local std::string text;
  text = std::to_string(number);
  return text.c_str();
}

const std::string &literalNamesOk(int code) {
  static std::map<int, std::string> names;
  auto it = names.find(code);
  if (it == names.end())
    it = names.emplace(code, code == 1 ? "one" : "many").first;
  return it->second;
}

class Registry {
public:
  static Registry &instance() {
    static Registry *registry = nullptr;
    if (!registry)
      registry = new Registry;
    return *registry;
  }
};

Registry &singletonOk() { return Registry::instance(); }

const std::string &literalKeysOk(bool isLong) {
  static std::map<std::string, std::string> texts;
  std::string key = isLong ? "long" : "short";
  auto it = texts.find(key);
  if (it == texts.end()) {
    std::ifstream in(key);
    std::string line;
    std::getline(in, line);
    it = texts.emplace(key, line).first;
  }
  return it->second;
}

struct Buffer {
  std::string bytes;
};

// What is given back is used again.
static std::vector<std::unique_ptr<Buffer>> pool;

std::unique_ptr<Buffer> takeOk() {
  if (pool.empty())
    return std::make_unique<Buffer>();
  std::unique_ptr<Buffer> buffer = std::move(pool.back());
  pool.pop_back();
  return buffer;
}

void giveBackOk(std::unique_ptr<Buffer> buffer) {
  pool.push_back(std::move(buffer));
}

static std::map<int, std::string> waiting;

void enqueueOk(int number) {
  if (waiting.count(number))
    return;
  std::ifstream in("job" + std::to_string(number));
  std::getline(in, waiting[number]);
}

std::string dequeueOk() {
  auto first = waiting.extract(waiting.begin());
  return first.mapped();
}

// Popped when the guard goes out of scope, through the reference it holds.
template <class T> class PopOnExit {
public:
  explicit PopOnExit(std::vector<T> &stack) : Stack(stack) {}
  ~PopOnExit() { Stack.pop_back(); }

private:
  std::vector<T> &Stack;
};

std::string profile_guarded(const std::string &name) {
  static std::vector<std::string> loading;
  PopOnExit<std::string> pop(loading);
  const char *home = std::getenv("PROFILES");
  std::string path = home + name;
  if (std::find(loading.begin(), loading.end(), path) != loading.end())
    return "";
  loading.push_back(path);
  return path + profile_guarded(path + ".parent");
}
