// options: cache-static-memo.Show=possible
// Stores that are bounded, replaced, emptied or looked after in another way.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

using Texts = std::map<std::string, std::string>;

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

// The least recently used goes.
std::string leastUsedOk(const std::string &path) {
  static std::list<std::pair<std::string, std::string>> order;
  static std::unordered_map<std::string, decltype(order)::iterator> texts;
  if (auto it = texts.find(path); it != texts.end()) {
    order.splice(order.begin(), order, it->second);
    return it->second->second;
  }
  order.emplace_front(path, readFile(path));
  texts[path] = order.begin();
  if (texts.size() > 100) {
    texts.erase(order.back().first);
    order.pop_back();
  }
  return order.front().second;
}

struct Aged {
  std::string text;
  std::chrono::steady_clock::time_point until;
};

std::string agedOk(const std::string &path) {
  static std::map<std::string, Aged> texts;
  auto now = std::chrono::steady_clock::now();
  auto it = texts.find(path);
  if (it != texts.end() && it->second.until > now)
    return it->second.text;
  Aged aged{readFile(path), now + std::chrono::seconds(10)};
  texts[path] = aged;
  return aged.text;
}

std::string generationOk(const std::string &path, std::uint64_t generation) {
  static std::uint64_t known = 0;
  static Texts texts;
  if (generation != known) {
    texts.clear();
    known = generation;
  }
  auto it = texts.find(path);
  if (it == texts.end())
    it = texts.emplace(path, readFile(path)).first;
  return it->second;
}

static Texts replaced;

std::string replacedOk(const std::string &path) {
  auto it = replaced.find(path);
  if (it == replaced.end())
    it = replaced.emplace(path, readFile(path)).first;
  return it->second;
}
void replaceAll() { replaced = Texts(); }

static Texts swapped;

std::string swappedOk(const std::string &path) {
  auto it = swapped.find(path);
  if (it == swapped.end())
    it = swapped.emplace(path, readFile(path)).first;
  return it->second;
}
void swapAll() { Texts().swap(swapped); }

static Texts movedFrom;

std::string movedOk(const std::string &path) {
  auto it = movedFrom.find(path);
  if (it == movedFrom.end())
    it = movedFrom.emplace(path, readFile(path)).first;
  return it->second;
}
Texts takeAll() { return std::move(movedFrom); }

static Texts exchanged;

std::string exchangedOk(const std::string &path) {
  auto it = exchanged.find(path);
  if (it == exchanged.end())
    it = exchanged.emplace(path, readFile(path)).first;
  return it->second;
}
Texts exchangeAll() { return std::exchange(exchanged, {}); }

static std::unique_ptr<Texts> renewed = std::make_unique<Texts>();

std::string renewedOk(const std::string &path) {
  auto it = renewed->find(path);
  if (it == renewed->end())
    it = renewed->emplace(path, readFile(path)).first;
  return it->second;
}
void renew() { renewed = std::make_unique<Texts>(); }

struct Picture {
  explicit Picture(std::string pixels) : pixels(std::move(pixels)) {}
  std::string pixels;
};

// As long as somebody else has it.
std::shared_ptr<Picture> weakOk(const std::string &path) {
  static std::map<std::string, std::weak_ptr<Picture>> pictures;
  if (auto picture = pictures[path].lock())
    return picture;
  auto picture = std::make_shared<Picture>(readFile(path));
  pictures[path] = picture;
  return picture;
}

static Texts timed;

std::string timedOk(const std::string &path) {
  auto it = timed.find(path);
  if (it == timed.end())
    it = timed.emplace(path, readFile(path)).first;
  return it->second;
}

void startCleaning() {
  std::thread([] {
    for (;;) {
      std::this_thread::sleep_for(std::chrono::minutes(1));
      timed.clear();
    }
  }).detach();
}

// When memory is short.
static Texts released;

std::string releasedOk(const std::string &path) {
  auto it = released.find(path);
  if (it == released.end())
    it = released.emplace(path, readFile(path)).first;
  return it->second;
}
static void release() { released.clear(); }
void onLowMemory(std::function<void()> then);
void watchMemory() { onLowMemory(release); }

// Fifty, one after the other.
std::string ringOk(const std::string &path) {
  static std::pair<std::string, std::string> ring[50];
  static int next = 0;
  for (auto &entry : ring)
    if (entry.first == path)
      return entry.second;
  next = (next + 1) % 50;
  ring[next] = {path, readFile(path)};
  return ring[next].second;
}

// Written through: what changes the file changes the copy.
static Texts writtenThrough;

std::string writtenThroughOk(const std::string &path) {
  auto it = writtenThrough.find(path);
  if (it == writtenThrough.end())
    it = writtenThrough.emplace(path, readFile(path)).first;
  return it->second;
}
void write(const std::string &path, const std::string &text) {
  std::ofstream(path) << text;
  writtenThrough[path] = text;
}
