// Which objects live as long as the process.
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

namespace {

struct Meyers {
  static Meyers &instance() {
    static Meyers only;
    return only;
  }
  const std::string &textBad(const std::string &path) {
    auto it = texts.find(path);
    if (it == texts.end())
      it = texts.emplace(path, readFile(path)).first; // expect: cache-singleton-lazy-member 'Meyers::texts' is filled on first use with what was read from a file
    return it->second;
  }
  std::map<std::string, std::string> texts;
};

struct Leaked {
  static Leaked *instance() {
    if (!only)
      only = new Leaked;
    return only;
  }
  const std::string &textBad(const std::string &path) {
    auto it = texts.find(path);
    if (it != texts.end())
      return it->second;
    return texts[path] = readFile(path); // expect: cache-singleton-lazy-member 'Leaked::texts' is filled
  }
  static Leaked *only;
  std::map<std::string, std::string> texts;
};
Leaked *Leaked::only = nullptr;

struct Theme {
  const std::string &paletteBad() {
    if (palette.empty())
      palette = readFile("palette"); // expect: cache-singleton-lazy-member 'Theme::palette' is filled
    return palette;
  }
  std::string palette;
};

struct Desk {
  std::vector<std::unique_ptr<Theme>> themes;
};
Desk desk;

struct Request {
  const std::string &textOk(const std::string &path) {
    auto it = texts.find(path);
    if (it == texts.end())
      it = texts.emplace(path, readFile(path)).first;
    return it->second;
  }
  std::map<std::string, std::string> texts;
};

} // namespace

std::string use(const std::string &path) {
  Request request;
  return Meyers::instance().textBad(path) + Leaked::instance()->textBad(path) +
         desk.themes.front()->paletteBad() + request.textOk(path);
}
