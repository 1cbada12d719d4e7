// Stores inside other things.
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

using Texts = std::map<std::string, std::string>;

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

namespace {

template <class Data> class Guarded {
public:
  template <class Use> auto with(Use use) {
    std::lock_guard lock(mutex);
    return use(data);
  }

private:
  std::mutex mutex;
  Data data;
};

template <class Data> class Locked {
public:
  struct Access {
    std::unique_lock<std::mutex> lock;
    Data &data;
    Data *operator->() { return &data; }
    Data &operator*() { return data; }
  };
  Access lock() { return {std::unique_lock(mutex), data}; }

private:
  std::mutex mutex;
  Data data;
};

template <class Object> class NoDestructor {
public:
  template <class... Arguments>
  explicit NoDestructor(Arguments &&...arguments) {
    new (storage) Object(std::forward<Arguments>(arguments)...);
  }
  Object &operator*() { return *get(); }
  Object *operator->() { return get(); }
  Object *get() { return reinterpret_cast<Object *>(storage); }

private:
  alignas(Object) char storage[sizeof(Object)];
};

Guarded<Texts> guarded;
Locked<Texts> locked;

} // namespace

std::string guardedBad(const std::string &path) {
  return guarded.with([&](Texts &texts) {
    auto it = texts.find(path);
    if (it == texts.end())
      it = texts.emplace(path, readFile(path)).first; // expect: cache-static-memo keeps what was read from a file
    return it->second;
  });
}

std::string lockedBad(const std::string &path) {
  auto texts = locked.lock();
  auto it = texts->find(path);
  if (it == texts->end())
    it = texts->emplace(path, readFile(path)).first; // expect: cache-static-memo keeps what was read from a file
  return it->second;
}

std::string neverDestroyedBad(const std::string &path) {
  static NoDestructor<Texts> texts;
  auto it = texts->find(path);
  if (it == texts->end())
    it = texts->emplace(path, readFile(path)).first; // expect: cache-static-memo 'neverDestroyedBad::texts' keeps what was read from a file
  return it->second;
}

static Texts *made;

std::string madeOnFirstUseBad(const std::string &path) {
  if (!made)
    made = new Texts;
  auto it = made->find(path);
  if (it == made->end())
    it = made->emplace(path, readFile(path)).first; // expect: cache-static-memo 'made' keeps what was read from a file
  return it->second;
}

static std::unique_ptr<Texts> owned = std::make_unique<Texts>();

std::string ownedBad(const std::string &path) {
  Texts &texts = *owned;
  if (auto it = texts.find(path); it != texts.end())
    return it->second;
  return texts[path] = readFile(path); // expect: cache-static-memo 'owned' keeps what was read from a file
}

// A map for each folder.
std::string nestedBad(const std::string &folder, const std::string &name) {
  static std::map<std::string, Texts> folders;
  Texts &texts = folders[folder];
  auto it = texts.find(name);
  if (it == texts.end())
    it = texts.emplace(name, readFile(folder + name)).first; // expect: cache-static-memo 'nestedBad::folders' keeps what was read from a file
  return it->second;
}

struct Entry {
  std::string text;
  int uses = 0;
};

std::string entryBad(const std::string &path) {
  static std::map<std::string, Entry> entries;
  auto it = entries.find(path);
  if (it == entries.end()) {
    Entry entry;
    entry.text = readFile(path);
    it = entries.emplace(path, std::move(entry)).first; // expect: cache-static-memo 'entryBad::entries' keeps what was read from a file
  }
  ++it->second.uses;
  return it->second.text;
}
