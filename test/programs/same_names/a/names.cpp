// Two files of one name, each with a static of one name: what the other does to
// its own says nothing about this one.
#include <fstream>
#include <map>
#include <string>

static std::map<std::string, std::string> cache;

const std::string &nameInA(const std::string &path) {
  auto it = cache.find(path);
  if (it == cache.end()) {
    std::ifstream in(path);
    std::string name;
    std::getline(in, name);
    it = cache.emplace(path, name).first; // expect: cache-static-memo 'cache' keeps what was read from a file
  }
  return it->second;
}
