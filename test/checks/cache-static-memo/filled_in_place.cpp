// What a new entry is filled with through a name for it, or by a function that
// it is handed to, is what is kept under its key.
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

using Lines = std::set<std::string>;

static void read(const std::string &folder, Lines &lines) {
  std::ifstream file(folder + "/shop.conf");
  std::string line;
  while (std::getline(file, line))
    lines.insert(line);
}

const Lines &handedOnBad(const std::string &folder) {
  static std::map<std::string, Lines> known;
  auto found = known.find(folder);
  if (found != known.end())
    return found->second;
  Lines &made = known[folder];
  read(folder, made); // expect: cache-static-memo 'handedOnBad::known' keeps what was read from a file
  return made;
}

const Lines &countedBad(const std::string &folder) {
  static std::map<std::string, Lines> known;
  const bool isKnown = known.count(folder) > 0;
  Lines &made = known[folder];
  if (!isKnown)
    read(folder, made); // expect: cache-static-memo 'countedBad::known' keeps what was read from a file
  return made;
}

const Lines &emplacedBad(const std::string &folder) {
  static std::map<std::string, Lines> known;
  auto found = known.find(folder);
  if (found == known.end()) {
    found = known.emplace(folder, Lines()).first;
    read(folder, found->second); // expect: cache-static-memo 'emplacedBad::known' keeps what was read from a file
  }
  return found->second;
}

const Lines &lineByLineBad(const std::string &folder) {
  static std::map<std::string, Lines> known;
  auto found = known.find(folder);
  if (found != known.end())
    return found->second;
  Lines &made = known[folder];
  std::ifstream file(folder + "/shop.conf");
  std::string line;
  while (std::getline(file, line))
    made.insert(line); // expect: cache-static-memo 'lineByLineBad::known' keeps what was read from a file
  return made;
}

const std::vector<std::string> &listedBad(const std::string &folder) {
  static std::map<std::string, std::vector<std::string>> known;
  auto found = known.find(folder);
  if (found != known.end())
    return found->second;
  auto &made = known[folder];
  std::ifstream file(folder + "/shop.conf");
  std::string line;
  while (std::getline(file, line))
    made.push_back(line); // expect: cache-static-memo 'listedBad::known' keeps what was read from a file
  return made;
}

// Who registers asks for no entry, and reads nothing.
using Handler = std::function<void(const std::string &)>;
static std::map<std::string, std::vector<Handler>> handlers;

void registerOk(const std::string &event, Handler handler) {
  auto &list = handlers[event];
  list.push_back(std::move(handler));
}

void announce(const std::string &event) {
  auto found = handlers.find(event);
  if (found != handlers.end())
    for (const Handler &handler : found->second)
      handler(event);
}

// Somebody drops it.
static std::map<std::string, Lines> dropped;

const Lines &droppedOk(const std::string &folder) {
  auto found = dropped.find(folder);
  if (found == dropped.end()) {
    found = dropped.emplace(folder, Lines()).first;
    read(folder, found->second);
  }
  return found->second;
}

void changed(const std::string &folder) { dropped.erase(folder); }
