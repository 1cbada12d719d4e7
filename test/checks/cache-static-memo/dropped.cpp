// Stores that somebody keeps in order.
#include <fstream>
#include <map>
#include <string>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

static std::map<std::string, std::string> erasedOnChange;

const std::string &erasedOk(const std::string &path) {
  auto it = erasedOnChange.find(path);
  if (it != erasedOnChange.end())
    return it->second;
  return erasedOnChange[path] = readFile(path);
}

void fileChanged(const std::string &path) { erasedOnChange.erase(path); }

static std::map<std::string, std::string> clearedByNobody;

const std::string &clearedByNobodyBad(const std::string &path) {
  auto it = clearedByNobody.find(path);
  if (it != clearedByNobody.end())
    return it->second;
  return clearedByNobody[path] = readFile(path); // expect: cache-static-memo 'clearedByNobody' keeps what was read from a file
}

[[maybe_unused]] static void clearAll() { clearedByNobody.clear(); }

const std::string &boundedOk(const std::string &path) {
  static std::map<std::string, std::string> texts;
  if (texts.size() > 100)
    texts.clear();
  auto it = texts.find(path);
  if (it == texts.end())
    it = texts.emplace(path, readFile(path)).first;
  return it->second;
}

// Other translation units can name it: what they do to it is not known here,
// and known at the link.
std::map<std::string, std::string> shared;

const std::string &sharedBad(const std::string &path) {
  auto it = shared.find(path);
  if (it == shared.end())
    it = shared.emplace(path, readFile(path)).first; // expect-linked: cache-static-memo 'shared' keeps
  return it->second;
}
