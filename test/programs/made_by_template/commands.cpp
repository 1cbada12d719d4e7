// What another instance makes reads none.
#include "make.h"

#include <iostream>
#include <map>
#include <string>

namespace {
struct Command {
  virtual ~Command() = default;
  virtual int run() = 0;
};

struct Add : Command {
  int run() override { return ++Count; }
  int Count = 0;
};

struct Remove : Command {
  int run() override { return -1; }
};
} // namespace

static std::unique_ptr<Command> made(const std::string &kind) {
  if (kind == "add")
    return make_owned<Add>();
  return make_owned<Remove>();
}

static std::map<std::string, std::unique_ptr<Command>> commands;

static Command &command(const std::string &kind) {
  auto found = commands.find(kind);
  if (found == commands.end())
    found = commands.emplace(kind, made(kind)).first;
  return *found->second;
}

int main() {
  std::cout << first_line();
  for (int times = 0; std::cin >> times;)
    std::cout << command(times > 0 ? "add" : "remove").run();
}
