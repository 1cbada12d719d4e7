#include "options.h"

#include <fstream>
#include <map>

static std::string read(const std::string &file) {
  std::string value;
  std::ifstream(file) >> value;
  return value;
}

// Both programs ask for it.
const std::string &option(const std::string &name) {
  static std::map<std::string, std::string> known;
  auto found = known.find(name);
  if (found == known.end())
    found = known.emplace(name, read("options/" + name)).first; // expect-linked: cache-static-memo 'option::known' keeps what was read from a file
  return found->second;
}

// Only the tool does.
const std::string &title(const std::string &name) {
  static std::map<std::string, std::string> titles;
  auto found = titles.find(name);
  if (found == titles.end())
    found = titles.emplace(name, read("titles/" + name)).first;
  return found->second;
}
