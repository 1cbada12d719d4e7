#include "options.h"

#include <fstream>
#include <map>

const std::string &option(const std::string &name) {
  static std::map<std::string, std::string> known;
  auto found = known.find(name);
  if (found == known.end()) {
    std::string value;
    std::ifstream("options/" + name) >> value;
    found = known.emplace(name, value).first; // expect: cache-static-memo keeps what was read from a file
  }
  return found->second;
}
