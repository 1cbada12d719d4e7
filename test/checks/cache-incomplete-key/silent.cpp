// flags: -std=c++20
// What comes into the making of a value and is no part of it.
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct Logger {
  void info(const std::string &text) { lines.push_back(text); }
  std::vector<std::string> lines;
};

class Client {
public:
  explicit Client(std::string its_host) : host(std::move(its_host)) {}
  std::string fetch(int id) { return host + "/" + std::to_string(++requests + id); }

private:
  std::string host;
  int requests = 0;
};

std::string meansOk(Client &client, Logger &logger, int id) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found != pages.end())
    return found->second;
  logger.info("missed " + std::to_string(id));
  std::string page = client.fetch(id);
  pages.emplace(id, page);
  return page;
}

std::string sharedClientOk(const std::shared_ptr<Client> &client, int id) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, client->fetch(id)).first;
  return found->second;
}

// How long one waits, and whether one gives up.
static std::string waited(int id, std::chrono::milliseconds limit) {
  return limit.count() > 0 ? std::to_string(id) : "";
}

std::string deadlineOk(int id, std::chrono::milliseconds limit) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, waited(id, limit)).first;
  return found->second;
}

static std::string stoppable(int id, const std::stop_token &token) {
  std::string text;
  for (int i = 0; i < id && !token.stop_requested(); ++i)
    text += 'x';
  return text;
}

std::string stopOk(int id, const std::stop_token &token) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, stoppable(id, token)).first;
  return found->second;
}

// A function that makes it.
std::string callbackOk(int id, const std::function<std::string(int)> &make) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, make(id)).first;
  return found->second;
}

template <typename Make> std::string templateOk(int id, Make make) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, make(id)).first;
  return found->second;
}

std::string made(int id) {
  return templateOk(id, [](int number) { return std::to_string(number); });
}

// The cache itself.
std::string cacheOk(std::unordered_map<int, std::string> &pages, int id) {
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, std::to_string(id)).first;
  return found->second;
}

struct Caches {
  std::mutex mutex;
  std::unordered_map<int, std::string> pages;
};

std::string cachesOk(Caches &caches, int id) {
  std::lock_guard lock(caches.mutex);
  auto found = caches.pages.find(id);
  if (found == caches.pages.end())
    found = caches.pages.emplace(id, std::to_string(id)).first;
  return found->second;
}

// What the caller has made: whose it is, the caller knows.
void putOk(std::unordered_map<int, std::string> &pages, int id, const std::string &page) {
  if (!pages.contains(id))
    pages[id] = page;
}

static std::unordered_map<int, std::string> names;

const std::string &nameOk(int id) { return names[id]; }

void setNameOk(int id, const std::string &name) { names[id] = name; }

const std::string &firstNameOk(int id, const std::string &fallback) {
  auto found = names.find(id);
  if (found == names.end())
    return fallback;
  return found->second;
}

// An error that was met on the way.
bool outputOk(int id, std::string &error, std::string &result) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found != pages.end()) {
    result = found->second;
    return true;
  }
  if (id < 0) {
    error = "no such page";
    return false;
  }
  result = std::to_string(id);
  pages[id] = result;
  return true;
}

// How deep one is.
long fibonacciOk(int n, int depth) {
  static std::unordered_map<int, long> numbers;
  if (depth > 100)
    return -1;
  auto found = numbers.find(n);
  if (found != numbers.end())
    return found->second;
  long number = n < 2 ? n : fibonacciOk(n - 1, depth + 1) + fibonacciOk(n - 2, depth + 1);
  numbers[n] = number;
  return number;
}

// Numbers given in turn.
int numberOk(const std::string &name, const std::string &kind) {
  static std::unordered_map<std::string, int> numbers;
  static int next = 0;
  auto found = numbers.find(name);
  if (found != numbers.end())
    return found->second;
  std::printf("%s is a %s\n", name.c_str(), kind.c_str());
  return numbers[name] = next++;
}

// What was kept is compared with what it was made of.
struct Page {
  long version = 0;
  std::string text;
};

const std::string &versionOk(int id, long version) {
  static std::unordered_map<int, Page> pages;
  auto found = pages.find(id);
  if (found != pages.end() && found->second.version == version)
    return found->second.text;
  Page &page = pages[id];
  page = Page{version, "page " + std::to_string(id) + " of " + std::to_string(version)};
  return page.text;
}

// Only remembered that it was done.
bool seenOk(int id, const std::string &who) {
  static std::unordered_map<int, bool> seen;
  if (seen.count(id))
    return false;
  std::cout << who;
  seen[id] = true;
  return true;
}

// Counted.
int countOk(const std::string &word, int by) {
  static std::unordered_map<std::string, int> counts;
  return counts[word] += by;
}

// A table that says what it was told: no memo.
class Registry {
public:
  void add(const std::string &name, int size, bool isOpen) {
    if (entries.count(name))
      return;
    Entry entry{size, isOpen};
    entries.emplace(name, entry);
  }
  int sizeOf(const std::string &name) const { return entries.at(name).size; }

private:
  struct Entry {
    int size;
    bool isOpen;
  };
  std::map<std::string, Entry> entries;
};

int registry(const std::string &name) {
  Registry one;
  one.add(name, 3, true);
  return one.sizeOf(name);
}

// How much memory is set aside: that `reserve` puts nothing into the vector is
// not known.
std::vector<int> FP_reserved(int below, std::size_t reserve) {
  static std::map<int, std::vector<int>> known;
  auto found = known.find(below);
  if (found != known.end())
    return found->second;
  std::vector<int> primes;
  primes.reserve(reserve);
  for (int n = 2; n < below; ++n) {
    bool isPrime = true;
    for (int prime : primes)
      isPrime = isPrime && n % prime != 0;
    if (isPrime)
      primes.push_back(n);
  }
  return known[below] = primes; // expect: cache-incomplete-key leaves out 'reserve'
}
