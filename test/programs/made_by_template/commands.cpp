// What another instance makes reads none.
#include "make.h"

#include <iostream>
#include <map>

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

static std::unique_ptr<Command> made(unsigned char kind) {
  if (kind == 'a')
    return make_owned<Add>();
  return make_owned<Remove>();
}

static std::map<unsigned char, std::unique_ptr<Command>> commands;

static Command &command(unsigned char kind) {
  auto found = commands.find(kind);
  if (found == commands.end())
    found = commands.emplace(kind, made(kind)).first;
  return *found->second;
}

int main() {
  std::cout << first_line();
  for (unsigned char kind = 0; std::cin >> kind;)
    std::cout << command(kind).run();
}
