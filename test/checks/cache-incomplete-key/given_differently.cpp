// Emptied at times; and asked in between by callers who give different things.
#include <map>
#include <string>
#include <utility>

struct Look {
  bool isSmooth = false;
  int filter = 0;
};

class Engine {
public:
  int load(const std::string &name) { return load(name, usual); }
  int load(const std::string &name, const Look &look) {
    auto found = textures.find(name);
    if (found != textures.end())
      return found->second;
    return textures[name] = create(name, look); // expect-linked: cache-incomplete-key the key of 'Engine::textures' leaves out 'look'
  }
  void flush() { textures.clear(); }

private:
  static int create(const std::string &name, const Look &look) {
    return static_cast<int>(name.size()) * 4 + (look.isSmooth ? 2 : 0) +
           look.filter;
  }
  Look usual;
  std::map<std::string, int> textures;
};

static Engine engine;

int draw(const std::string &name, int filter) {
  Look look;
  look.filter = filter;
  return engine.load(name, look) + engine.load(name);
}
void reload() { engine.flush(); }

static std::string theme;

void setTheme(const std::string &to) { theme = to; }

// Emptied where it finds that something is not as it was.
class Badge {
public:
  Badge(std::string name, std::string otherwise)
      : name(std::move(name)), otherwise(std::move(otherwise)) {}
  std::string bits() const {
    static std::map<std::string, std::string> known;
    static std::string of;
    if (of != theme) {
      known.clear();
      of = theme;
    }
    auto found = known.find(name);
    if (found != known.end())
      return found->second;
    return known[name] = name.size() % 2 ? theme + name : otherwise;
  }

private:
  std::string name, otherwise;
};

std::string badge(const std::string &name) {
  return Badge(name, "missing").bits();
}
