// What a constructor has read counts as far as the object keeps it.
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>

static std::string firstLine(const std::string &name) {
  std::ifstream file(name);
  std::string line;
  std::getline(file, line);
  return line;
}

struct Greeting {
  explicit Greeting(const std::string &name) {
    std::string line = "# ";
    line += firstLine(name);
    std::cout << line;
  }
  int times = 0;
};

struct Title {
  explicit Title(const std::string &name) {
    std::string line = "# ";
    line += firstLine(name);
    text = line;
  }
  std::string text;
};

int greetedOk(const std::string &name) {
  static std::map<std::string, std::unique_ptr<Greeting>> greetings;
  auto found = greetings.find(name);
  if (found == greetings.end())
    found = greetings.emplace(name, std::make_unique<Greeting>(name)).first;
  return ++found->second->times;
}

std::string titleBad(const std::string &name) {
  static std::map<std::string, std::unique_ptr<Title>> titles;
  auto found = titles.find(name);
  if (found == titles.end())
    found = titles.emplace(name, std::make_unique<Title>(name)).first; // expect: cache-static-memo keeps what was read from a file
  return found->second->text;
}
