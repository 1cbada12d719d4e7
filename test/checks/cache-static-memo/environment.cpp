// The environment changes where the program itself changes it.
#include <cstdlib>
#include <map>
#include <string>

std::string directoryBad(const std::string &name) {
  static std::map<std::string, std::string> directories;
  auto it = directories.find(name);
  if (it == directories.end())
    it = directories.emplace(name, std::getenv("DATA") + name).first; // expect-linked: cache-static-memo 'directoryBad::directories' keeps what was read from the environment
  return it->second;
}

void moveTo(const char *place) { setenv("DATA", place, 1); }
