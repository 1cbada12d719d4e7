// flags: -std=c++20
// Where a store can stand.
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

using Texts = std::map<std::string, std::string>;

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

namespace {
Texts inNamespace;
thread_local Texts inThread;

struct Guarded {
  std::mutex mutex;
  Texts map;
};
Guarded guarded;

class Reader {
public:
  static std::string textBad(const std::string &path);

private:
  static Texts texts;
};
Texts Reader::texts;
} // namespace

std::string namespaceBad(const std::string &path) {
  auto it = inNamespace.find(path);
  if (it == inNamespace.end())
    it = inNamespace.emplace(path, readFile(path)).first; // expect: cache-static-memo 'inNamespace' keeps what was read from a file
  return it->second;
}

std::string threadBad(const std::string &path) {
  if (!inThread.contains(path))
    inThread[path] = readFile(path); // expect: cache-static-memo 'inThread' keeps what was read from a file
  return inThread[path];
}

std::string structBad(const std::string &path) {
  std::lock_guard lock(guarded.mutex);
  if (auto it = guarded.map.find(path); it != guarded.map.end())
    return it->second;
  return guarded.map[path] = readFile(path); // expect: cache-static-memo 'Guarded::map' keeps what was read from a file
}

std::string Reader::textBad(const std::string &path) {
  auto it = texts.find(path);
  if (it == texts.end())
    it = texts.insert({path, readFile(path)}).first; // expect: cache-static-memo 'Reader::texts' keeps what was read from a file
  return it->second;
}

static Texts &accessor() {
  static Texts texts;
  return texts;
}

std::string accessorBad(const std::string &path) {
  auto &texts = accessor();
  auto it = texts.find(path);
  if (it != texts.end())
    return it->second;
  std::string text = readFile(path);
  accessor().emplace(path, text); // expect: cache-static-memo 'accessor::texts' keeps what was read from a file
  return text;
}

std::string leakedBad(const std::string &path) {
  static Texts *texts = new Texts;
  auto it = texts->find(path);
  if (it == texts->end())
    it = texts->emplace(path, readFile(path)).first; // expect: cache-static-memo 'leakedBad::texts' keeps what was read from a file
  return it->second;
}

std::string ownedBad(const std::string &path) {
  static const auto texts = std::make_unique<Texts>();
  auto it = texts->find(path);
  if (it == texts->end())
    it = texts->emplace(path, readFile(path)).first; // expect: cache-static-memo 'ownedBad::texts' keeps what was read from a file
  return it->second;
}

std::string capturedBad(const std::string &path) {
  static Texts texts;
  auto load = [](const std::string &missing) { return readFile(missing); };
  auto look = [&](const std::string &wanted) {
    auto it = texts.find(wanted);
    if (it == texts.end())
      it = texts.emplace(wanted, load(wanted)).first; // expect: cache-static-memo 'capturedBad::texts' keeps what was read from a file
    return it->second;
  };
  return look(path);
}

std::string automaticOk(const std::vector<std::string> &paths) {
  Texts texts;
  std::string all;
  for (const std::string &path : paths) {
    auto it = texts.find(path);
    if (it == texts.end())
      it = texts.emplace(path, readFile(path)).first;
    all += it->second;
  }
  return all;
}
