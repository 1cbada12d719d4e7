// Nobody changes the environment here, and nobody else can.
#include <cstdlib>
#include <map>
#include <string>

std::string directoryOk(const std::string &name) {
  static std::map<std::string, std::string> directories;
  auto it = directories.find(name);
  if (it == directories.end())
    it = directories.emplace(name, std::getenv("DATA") + name).first;
  return it->second;
}
