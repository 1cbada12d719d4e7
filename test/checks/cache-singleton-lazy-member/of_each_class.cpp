// A template has one object of each class that it is given, and each of these
// lives as long as the process.
#include <fstream>
#include <optional>
#include <string>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

template <class Type> static Type &only() {
  static Type object;
  return object;
}

namespace {

struct Motto {
  const std::string &get() {
    if (!motto)
      motto = readFile("motto"); // expect: cache-singleton-lazy-member 'Motto::motto' is filled
    return *motto;
  }
  std::optional<std::string> motto;
};

struct Greeting {
  const std::string &get() {
    if (!greeting)
      greeting = readFile("greeting"); // expect: cache-singleton-lazy-member 'Greeting::greeting' is filled
    return *greeting;
  }
  std::optional<std::string> greeting;
};

} // namespace

std::string said() { return only<Motto>().get() + only<Greeting>().get(); }
