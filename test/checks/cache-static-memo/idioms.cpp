// flags: -std=c++20
// More ways to find out that something is missing, and to fill it in.
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

std::string hintBad(const std::string &path) {
  static std::map<std::string, std::string> texts;
  auto it = texts.lower_bound(path);
  if (it == texts.end() || it->first != path)
    it = texts.emplace_hint(it, path, readFile(path)); // expect: cache-static-memo 'hintBad::texts' keeps what was read from a file
  return it->second;
}

std::string comparatorBad(const std::string &path) {
  static std::map<std::string, std::string> texts;
  auto it = texts.lower_bound(path);
  if (it != texts.end() && !texts.key_comp()(path, it->first))
    return it->second;
  return texts.insert(it, {path, readFile(path)})->second; // expect: cache-static-memo 'comparatorBad::texts' keeps what was read from a file
}

std::string lockedBad(const std::string &path) {
  static std::shared_mutex mutex;
  static std::unordered_map<std::string, std::string> texts;
  {
    std::shared_lock reading(mutex);
    auto it = texts.find(path);
    if (it != texts.end())
      return it->second;
  }
  std::string text = readFile(path);
  std::unique_lock writing(mutex);
  auto [it, isNew] = texts.emplace(path, text); // expect: cache-static-memo 'lockedBad::texts' keeps what was read from a file
  return it->second;
}

// Whoever is second finds it there.
std::string checkedTwiceBad(const std::string &path) {
  static std::mutex mutex;
  static std::map<std::string, std::string> texts;
  if (!texts.contains(path)) {
    std::lock_guard lock(mutex);
    if (!texts.contains(path))
      texts[path] = readFile(path); // expect: cache-static-memo 'checkedTwiceBad::texts' keeps what was read from a file
  }
  return texts[path];
}

static std::map<std::string, std::string> split;

static const std::string *known(const std::string &path) {
  auto it = split.find(path);
  return it == split.end() ? nullptr : &it->second;
}

static void remember(const std::string &path, const std::string &text) {
  split[path] = text; // expect: cache-static-memo 'split' keeps what was read from a file
}

std::string splitBad(const std::string &path) {
  if (const std::string *text = known(path))
    return *text;
  std::string text = readFile(path);
  remember(path, text);
  return text;
}

static std::map<std::string, std::string> copied;

static bool lookUp(const std::string &path, std::string &text) {
  auto it = copied.find(path);
  if (it == copied.end())
    return false;
  text = it->second;
  return true;
}

std::string outputBad(const std::string &path) {
  std::string text;
  if (!lookUp(path, text)) {
    text = readFile(path);
    copied.emplace(path, text); // expect: cache-static-memo 'copied' keeps what was read from a file
  }
  return text;
}

static std::map<std::string, std::string> answered;

static std::optional<std::string> answer(const std::string &path) {
  if (auto it = answered.find(path); it != answered.end())
    return it->second;
  return std::nullopt;
}

std::string answerBad(const std::string &path) {
  if (auto text = answer(path))
    return *text;
  std::string text = readFile(path);
  answered[path] = text; // expect: cache-static-memo 'answered' keeps what was read from a file
  return text;
}

static std::map<std::string, std::string> asked;

static bool isKnown(const std::string &path) { return asked.count(path) != 0; }

std::string predicateBad(const std::string &path) {
  if (!isKnown(path))
    asked[path] = readFile(path); // expect: cache-static-memo 'asked' keeps what was read from a file
  return asked[path];
}

static std::map<std::string, std::string> made;

template <class Make>
static const std::string &getOrMake(const std::string &key, Make make) {
  auto it = made.find(key);
  if (it == made.end())
    it = made.emplace(key, make()).first; // expect: cache-static-memo 'made' keeps what was read from a file
  return it->second;
}

std::string getOrMakeBad(const std::string &path) {
  return getOrMake(path, [&] { return readFile(path); });
}

static std::map<std::string, std::string> handed;

static std::string handedOn(const std::string &key,
                            const std::function<std::string()> &make) {
  if (auto it = handed.find(key); it != handed.end())
    return it->second;
  return handed[key] = make(); // expect: cache-static-memo 'handed' keeps what was read from a file
}

std::string handedBad(const std::string &path) {
  return handedOn(path, [&] { return readFile(path); });
}

namespace {
template <class Key, class Value> struct Memo {
  std::map<Key, Value> values;

  template <class Make> const Value &get(const Key &key, Make make) {
    auto it = values.find(key);
    if (it == values.end())
      it = values.emplace(key, make(key)).first; // expect: cache-singleton-lazy-member 'Memo::values' is filled on first use
    return it->second;
  }
};
} // namespace

std::string wrapperBad(const std::string &path) {
  static Memo<std::string, std::string> memo;
  return memo.get(path, [](const std::string &key) { return readFile(key); });
}

namespace {
class Base {
public:
  const std::string &text(const std::string &path) {
    auto it = texts.find(path);
    if (it == texts.end())
      it = texts.emplace(path, load(path)).first; // expect: cache-static-memo 'Base::texts' keeps what was read from a file
    return it->second;
  }
  virtual ~Base() = default;

protected:
  virtual std::string load(const std::string &path) = 0;
  static std::map<std::string, std::string> texts;
};
std::map<std::string, std::string> Base::texts;

class Derived : public Base {
  std::string load(const std::string &path) override { return readFile(path); }
};
} // namespace

std::string overriddenBad(const std::string &path) {
  return Derived().text(path);
}

std::string memoBad(const std::string &path) {
  static auto text = [texts = std::map<std::string, std::string>()](
                         const std::string &path) mutable {
    auto it = texts.find(path);
    if (it == texts.end())
      it = texts.emplace(path, readFile(path)).first; // expect: cache-static-memo 'memoBad::text' keeps what was read from a file
    return it->second;
  };
  return text(path);
}

template <class Function> static auto memoize(Function function) {
  return [function, values = std::map<std::string, std::string>()](
             const std::string &key) mutable {
    auto it = values.find(key);
    if (it == values.end())
      it = values.emplace(key, function(key)).first; // expect: cache-static-memo 'memoizeBad::text' keeps what was read from a file
    return it->second;
  };
}

std::string memoizeBad(const std::string &path) {
  static auto text = memoize(readFile);
  return text(path);
}

std::string memoizeOk(const std::string &path) {
  auto text = memoize(readFile);
  return text(path) + text(path);
}
