// What is put into an object is not what another of its members gives back, and
// what a call puts into one argument not what it puts into the next.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class Command {
public:
  explicit Command(const char *path) {
    std::FILE *file = std::fopen(path, "r");
    if (std::fscanf(file, "%ld", &size) != 1)
      size = 1;
  }
  long sizeAtStart() const { return size; }

private:
  long size = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

class Registry {
public:
  int port() const { return known; }
  void setPortOk(int port) { known = port; }
  long largest() const { return found; }
  void setLargestBad(long size) { found = size; } // expect-linked: cache-singleton-lazy-member 'Registry::found' is filled on first use with what was read from a file

private:
  int known = 0;
  long found = 0;
};

class Engine {
public:
  Registry &registry() { return ports; }
  const std::string &portName() const { return name; }
  void add(Commands more) { commands = std::move(more); }
  long firstSize() const { return commands.front()->sizeAtStart(); }

private:
  Registry ports;
  std::string name;
  Commands commands;
};

int bindTo(const std::string &name);

static void listen(Engine *engine) {
  Registry &registry = engine->registry();
  if (registry.port() == 0)
    registry.setPortOk(bindTo(engine->portName()));
  if (registry.largest() == 0)
    registry.setLargestBad(engine->firstSize());
}

static void createCommands(Commands &commands, Engine *engine) {
  listen(engine);
  commands.push_back(std::make_unique<Command>("/etc/motd"));
}

void issue(Engine *engine) {
  Commands commands;
  createCommands(commands, engine);
  engine->add(std::move(commands));
}

int main() {
  static Engine engine;
  while (engine.registry().port() != 1)
    issue(&engine);
}
