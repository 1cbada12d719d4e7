// With an object goes what it keeps: where another takes its place as the
// program runs, no member lives as long as the process.
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

static std::string readFile(const std::string &path) {
  std::string line;
  std::getline(std::ifstream(path), line);
  return line;
}

class Vocabulary {
public:
  const std::string &languageOk() {
    if (!language)
      language = readFile("language");
    return *language;
  }

private:
  std::optional<std::string> language;
};

class Motto {
public:
  const std::string &textBad() {
    if (!text)
      text = readFile("motto"); // expect-linked: cache-singleton-lazy-member 'Motto::text' is filled on first use with what was read from a file
    return *text;
  }

private:
  std::optional<std::string> text;
};

static std::unique_ptr<Vocabulary> vocabulary;
static std::unique_ptr<Motto> motto;

static void reload() { vocabulary = std::make_unique<Vocabulary>(); }

int main() {
  vocabulary = std::make_unique<Vocabulary>();
  motto = std::make_unique<Motto>();
  for (std::string line; std::getline(std::cin, line);)
    if (line == "reload")
      reload();
    else
      std::cout << vocabulary->languageOk() << motto->textBad();
}
