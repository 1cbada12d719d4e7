// What is read before main runs, and may not change, is a constant of this run:
// nobody asks whether it is there. A static of a function is filled by the
// first who asks, whatever he may do with it.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

static std::string contents(const char *path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file),
          std::istreambuf_iterator<char>()};
}

namespace pages {
extern const std::string style;
const std::string style = contents("style.css");
static const std::string script = contents("script.js");
} // namespace pages

struct Pages {
  static const std::string title;
};
const std::string Pages::title = contents("title.txt");

std::string allOk() { return pages::style + pages::script + Pages::title; }

const std::string &footerBad() {
  static const std::string footer = contents("footer.html"); // expect: cache-static-memo 'footerBad::footer' keeps what was read from a file
  return footer;
}
