// options: cache-key-collision.Show=possible
// What may be a collision, if texts are what nobody hopes they are.
#include <map>
#include <string>

static std::map<std::string, std::string> texts;

static std::string title(const std::string &name) { return "title " + name; }
static std::string body(const std::string &name) { return "body " + name; }

// A name may hold ":avatar".
std::string named(const std::string &name) {
  std::string &text = texts["user:" + name];
  if (text.empty())
    text = title(name);
  return text;
}

std::string avatar(const std::string &name) {
  std::string &text = texts["user:" + name + ":avatar"];
  if (text.empty())
    text = body(name); // expect: cache-key-collision the keys 'user:{}' and 'user:{}:avatar' can be the same
  return text;
}

// A prefix may have no delimiter.
std::string prefixed(const std::string &prefix, const std::string &name) {
  std::string &text = texts[prefix + name]; // expect: cache-key-collision nothing stands between two parts of the key '{}{}'
  if (text.empty())
    text = title(name);
  return text;
}

void forget() { texts.clear(); }
