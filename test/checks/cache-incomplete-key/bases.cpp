// What a constructor gives its base, the object is made of as well.
#include <map>
#include <string>

struct Text {
  explicit Text(int width) : text(width, '-') {}
  std::string text;
};
struct Line : Text {
  explicit Line(int width) : Text(width) {}
};

static std::map<int, std::string> lines;

std::string lineBad(int id, int width) {
  auto known = lines.find(id);
  if (known != lines.end())
    return known->second;
  const Line made(width);
  return lines[id] = made.text; // expect: cache-incomplete-key the key of 'lines' leaves out 'width'
}

// One that says how wide it is itself.
struct Rule : Text {
  Rule() : Text(80) {}
};

static std::map<int, std::string> rules;

std::string ruleOk(int id, int width) {
  auto known = rules.find(id);
  if (known != rules.end())
    return known->second.substr(0, width);
  const Rule made;
  return rules[id] = made.text;
}
