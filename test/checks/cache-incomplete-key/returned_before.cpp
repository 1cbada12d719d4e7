// What is put into an answer that is given back at once is in no other.
#include <map>
#include <string>

std::string last_error; // of whoever asked last
bool load(int id, std::string &text);

void fail(const char *why) { last_error = why; }

const std::string &page(int id) {
  static std::map<int, std::string> pages;
  auto known = pages.find(id);
  if (known != pages.end())
    return known->second;
  std::string text;
  if (!load(id, text)) {
    static std::string failed;
    text = "error: " + last_error;
    failed = text;
    return failed;
  }
  return pages[id] = text;
}

const std::string &titled(int id) {
  static std::map<int, std::string> titles;
  auto known = titles.find(id);
  if (known != titles.end())
    return known->second;
  std::string text = std::to_string(id);
  if (id > 9)
    text += last_error;
  return titles[id] = text; // expect-linked: cache-incomplete-key leaves out 'last_error'
}
