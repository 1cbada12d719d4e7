// Whether a file is there when the process starts: where things are stays as it
// is while it runs. What was found of one file after the other does not.
#include <map>
#include <string>
#include <sys/stat.h>

static bool isThere(const std::string &path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

bool isInSandbox() {
  static bool isIn = isThere("/.sandbox");
  return isIn;
}

bool isKnownBad(const std::string &path) {
  static std::map<std::string, bool> known;
  auto found = known.find(path);
  if (found == known.end())
    found = known.emplace(path, isThere(path)).first; // expect: cache-static-memo 'isKnownBad::known' keeps
  return found->second;
}
