// Whether there is something, a helper says: it speaks of it by another name.
#include <fstream>
#include <string>

static std::string lineOf(const char *path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

static bool isBlank(const std::string &text) { return text.empty(); }
static const auto isMissing = [](const std::string &text) {
  return text.empty();
};
static bool isLong(const std::string &text) { return text.size() > 80; }

const std::string &motto() {
  static std::string text;
  if (isBlank(text))
    text = lineOf("motto"); // expect: cache-static-memo 'motto::text'
  return text;
}

const std::string &greeting() {
  static std::string text;
  if (!isBlank(text))
    return text;
  text = lineOf("greeting"); // expect: cache-static-memo 'greeting::text'
  return text;
}

const std::string &farewell() {
  static std::string text;
  if (isMissing(text))
    text = lineOf("farewell"); // expect: cache-static-memo 'farewell::text'
  return text;
}

// It is asked for something else, and read each time.
const std::string &newsOk() {
  static std::string text;
  if (!isLong(text))
    text = lineOf("news");
  return text;
}
