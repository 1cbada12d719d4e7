// Caches with a bound: they forget what is old, and mix up what is not.
#include <Poco/LRUCache.h>
#include <Poco/SharedPtr.h>
#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

static std::string translated(int id, const std::string &locale) {
  return locale + ":" + std::to_string(id);
}

std::string pocoBad(int id, const std::string &locale) {
  static Poco::LRUCache<int, std::string> texts(100);
  if (texts.has(id))
    return *texts.get(id);
  const std::string text = translated(id, locale);
  texts.add(id, text); // expect: cache-incomplete-key the key of 'pocoBad::texts' leaves out 'locale'
  return text;
}

// What isNull() of its pointer says is not known.
std::string FN_isNull(int id, const std::string &locale) {
  static Poco::LRUCache<int, std::string> texts(100);
  Poco::SharedPtr<std::string> known = texts.get(id);
  if (!known.isNull())
    return *known;
  const std::string text = translated(id, locale);
  texts.add(id, text);
  return text;
}

std::string pocoOk(int id, const std::string &locale) {
  static Poco::LRUCache<std::string, std::string> texts(100);
  const std::string key = locale + "/" + std::to_string(id);
  if (texts.has(key))
    return *texts.get(key);
  const std::string text = translated(id, locale);
  texts.add(key, text);
  return text;
}

// One of the project's own.
template <typename Key, typename Value> class Lru {
public:
  explicit Lru(std::size_t its_capacity) : capacity(its_capacity) {}
  std::optional<Value> find(const Key &key) {
    const std::lock_guard lock(mutex);
    const auto found = index.find(key);
    if (found == index.end())
      return std::nullopt;
    entries.splice(entries.begin(), entries, found->second);
    return found->second->second;
  }
  void insert(const Key &key, Value value) {
    const std::lock_guard lock(mutex);
    if (index.count(key) != 0)
      return;
    entries.emplace_front(key, std::move(value));
    index[key] = entries.begin();
    if (entries.size() > capacity) {
      index.erase(entries.back().first);
      entries.pop_back();
    }
  }

private:
  using Entries = std::list<std::pair<Key, Value>>;
  const std::size_t capacity;
  std::mutex mutex;
  Entries entries;
  std::unordered_map<Key, typename Entries::iterator> index;
};

// What is put at the front of a list inside of it is not followed to the key.
std::string FN_ownLru(int id, const std::string &locale) {
  static Lru<int, std::string> texts(100);
  if (auto known = texts.find(id))
    return *known;
  std::string text = translated(id, locale);
  texts.insert(id, text);
  return text;
}

std::string ownLruOk(int id, const std::string &locale) {
  static Lru<std::string, std::string> texts(100);
  const std::string key = locale + "/" + std::to_string(id);
  if (auto known = texts.find(key))
    return *known;
  std::string text = translated(id, locale);
  texts.insert(key, text);
  return text;
}

// Emptied when it is full.
std::string fullBad(int id, const std::string &locale) {
  static std::unordered_map<int, std::string> texts;
  if (texts.size() > 1000)
    texts.clear();
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, translated(id, locale)).first; // expect: cache-incomplete-key leaves out 'locale'
  return found->second;
}

// Its entries end when the text changes, and it mixes up the languages all the
// same.
static std::unordered_map<int, std::string> dropped;

std::string droppedBad(int id, const std::string &locale) {
  auto found = dropped.find(id);
  if (found == dropped.end())
    found = dropped.emplace(id, translated(id, locale)).first; // expect: cache-incomplete-key leaves out 'locale'
  return found->second;
}

void textChanged(int id) { dropped.erase(id); }
