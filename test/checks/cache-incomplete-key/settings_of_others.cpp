// flags: -std=c++20
// A value that depends on what an object says that all code shares, and that
// live code sets while the program runs: the key leaves it out.
#include <iostream>
#include <map>
#include <set>
#include <string>

class Settings {
public:
  static Settings &get() {
    static Settings settings;
    return settings;
  }
  int limit() const { return most; }
  int width() const { return columns; }
  int depth() const { return levels; }
  int scale() const { return factor; }
  int version() const { return changes; }
  const std::set<std::string> &hidden() const { return suffixes; }
  void setLimit(int limit) { most = limit; }
  void setWidth(int width) { columns = width; }
  void setDepth(int depth) { levels = depth; }
  void setScale(int scale) { factor = scale, ++changes; }
  void hide(const std::string &suffix) { suffixes.insert(suffix); }

private:
  int most = 100, columns = 80, levels = 3, factor = 1, changes = 0;
  std::set<std::string> suffixes;
};

struct Theme {
  std::string name, font;
};
static Theme theme;

static std::string shown(const std::string &name, int limit) {
  return name.substr(0, limit);
}

static std::map<std::string, std::string> cut, drawn, wide, deep, scaled;

static std::string cutBad(const std::string &name) {
  if (auto found = cut.find(name); found != cut.end())
    return found->second;
  std::string made = shown(name, Settings::get().limit());
  cut[name] = made; // expect-linked: cache-incomplete-key the key of 'cut' leaves out 'Settings::most'
  return made;
}

static std::string drawnBad(const std::string &name) {
  if (auto found = drawn.find(name); found != drawn.end())
    return found->second;
  std::string made = name + " in " + theme.font;
  drawn[name] = made; // expect-linked: cache-incomplete-key leaves out 'Theme::font'
  return made;
}

// What it keeps in a set.
static std::map<std::string, std::string> listed;

static std::string listedBad(const std::string &name) {
  if (auto found = listed.find(name); found != listed.end())
    return found->second;
  std::string made = name;
  for (const std::string &suffix : Settings::get().hidden())
    made += " -" + suffix;
  listed[name] = made; // expect-linked: cache-incomplete-key 'Settings::suffixes'
  return made;
}

// In the key.
static std::string wideOk(const std::string &name) {
  const std::string key =
      name + "|" + std::to_string(Settings::get().width());
  if (auto found = wide.find(key); found != wide.end())
    return found->second;
  std::string made = shown(name, Settings::get().width());
  wide[key] = made;
  return made;
}

// Who changes it drops what was made of it.
static std::string deepOk(const std::string &name) {
  if (auto found = deep.find(name); found != deep.end())
    return found->second;
  std::string made = shown(name, Settings::get().depth());
  deep[name] = made;
  return made;
}

static void setDepth(int depth) {
  Settings::get().setDepth(depth);
  for (auto next = deep.begin(); next != deep.end();)
    next = deep.erase(next);
}

// A version of the same object is in the key.
static std::string scaledOk(const std::string &name) {
  const std::string key =
      name + "|" + std::to_string(Settings::get().version());
  if (auto found = scaled.find(key); found != scaled.end())
    return found->second;
  std::string made = shown(name, Settings::get().scale());
  scaled[key] = made;
  return made;
}

// Set as the program starts, and not again.
class Options {
public:
  static Options &get() {
    static Options options;
    return options;
  }
  int indent() const { return spaces; }
  void read(int argc) { spaces = argc; }

private:
  int spaces = 2;
};

static std::map<std::string, std::string> indented;

static std::string indentedOk(const std::string &name) {
  if (auto found = indented.find(name); found != indented.end())
    return found->second;
  std::string made = shown(name, Options::get().indent());
  indented[name] = made;
  return made;
}

// Worked out on the way.
class Fonts {
public:
  static Fonts &get() {
    static Fonts fonts;
    return fonts;
  }
  int height() {
    if (pixels == 0)
      measure();
    return pixels;
  }

private:
  void measure() { pixels = 12; }
  int pixels = 0;
};

static std::map<std::string, std::string> printed;

static std::string printedOk(const std::string &name) {
  if (auto found = printed.find(name); found != printed.end())
    return found->second;
  std::string made = shown(name, Fonts::get().height());
  printed[name] = made;
  return made;
}

// Of whose class there are others, which are set.
class Length {
public:
  explicit Length(int pixels) : pixels(pixels) {}
  void set(int its_pixels) { pixels = its_pixels; }
  int get() const { return pixels; }

private:
  int pixels;
};

static Length line(80);
static std::map<std::string, std::string> lined;

static std::string linedOk(const std::string &name) {
  if (auto found = lined.find(name); found != lined.end())
    return found->second;
  std::string made = shown(name, line.get());
  lined[name] = made;
  return made;
}

static void set(const std::string &what, int value) {
  Length another(1);
  another.set(value);
  if (what == "limit")
    Settings::get().setLimit(value);
  else if (what == "width")
    Settings::get().setWidth(value);
  else if (what == "depth")
    setDepth(value);
  else if (what == "scale")
    Settings::get().setScale(value);
  else if (what == "font")
    theme.font = std::to_string(value);
  else
    Settings::get().hide(what);
}

int main(int argc, char **) {
  Options::get().read(argc);
  int value = 0;
  for (std::string name; std::cin >> name >> value;)
    if (value != 0)
      set(name, value);
    else
      std::cout << cutBad(name) << drawnBad(name) << listedBad(name)
                << wideOk(name) << deepOk(name) << scaledOk(name)
                << indentedOk(name) << printedOk(name) << linedOk(name);
}
