// What a function takes as const it leaves as it is, though its body is not
// seen: in a library, or made by a tool.
#include <fstream>
#include <map>
#include <string>

using Names = std::map<int, std::string>;
void show(const Names &names, const std::string &text);
void read(Names &names, const std::string &text);

static std::string textOf(const char *path) {
  std::ifstream file(path);
  std::string text;
  std::getline(file, text);
  return text;
}

static Names shown;
static Names known;

std::string shownOf(int id) {
  if (shown.empty())
    show(shown, textOf("names"));
  return shown[id];
}

std::string knownOf(int id) {
  if (known.empty())
    read(known, textOf("names")); // expect: cache-static-memo 'known'
  return known[id];
}
