// What keeps a function has not called it.
#include <fstream>
#include <functional>
#include <string>
#include <vector>

static std::string load(const std::string &name) {
  std::ifstream file(name);
  std::string text;
  std::getline(file, text);
  return text;
}

struct Command {
  std::string name;
  std::string (*run)(const std::string &);
};

class Registered {
public:
  Registered(std::string name, std::string (*run)(const std::string &)) {
    all().push_back({std::move(name), run});
  }
  static std::vector<Command> &all() {
    static std::vector<Command> commands;
    return commands;
  }
};

class Named {
public:
  Named(const char *name, std::function<std::string(const std::string &)> run)
      : name(name), run(std::move(run)) {}
  std::string call() const { return run(name); }

private:
  std::string name;
  std::function<std::string(const std::string &)> run;
};

class Kept {
public:
  explicit Kept(std::string (*run)(const std::string &)) {
    made.emplace_back("kept", run);
  }
  std::vector<std::pair<std::string, std::string (*)(const std::string &)>> made;
};

// With a name, as one thing.
struct Described {
  std::string name;
  std::function<std::string(const std::string &)> run;
};

class Known {
public:
  explicit Known(Described &&described) {
    all().push_back(std::move(described));
  }
  static std::vector<Described> &all() {
    static std::vector<Described> known;
    return known;
  }
};

static Known known({"load", [](const std::string &name) { return load(name); }});
static Known byName(Described{"byName", load});

// A lambda becomes a pointer to a function.
struct Plain {
  std::string name;
  std::string (*run)(const std::string &);
};

class Pointed {
public:
  explicit Pointed(Plain &&plain) {
    if (!all)
      all = new std::vector<Plain>;
    all->push_back(std::move(plain));
  }
  static std::vector<Plain> *all;
};

std::vector<Plain> *Pointed::all;
static Pointed pointed({"load", [](const std::string &name) { return load(name); }});

static Registered registered("load", load);
static const Named named("motd", load);
static Kept kept(load);

std::string runOk() {
  return Registered::all().front().run("motd") + named.call() +
         kept.made.front().second("motd") + Known::all().front().run("motd") +
         Pointed::all->front().run("motd");
}

// One that calls it has.
class Called {
public:
  explicit Called(std::string (*run)(const std::string &)) : text(run("motd")) {}
  std::string text;
};

static Called called(load); // expect: cache-static-memo 'called' keeps what was read from a file

std::string readBad() { return called.text; }
