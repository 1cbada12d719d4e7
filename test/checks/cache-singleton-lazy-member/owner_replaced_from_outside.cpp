// Whoever calls the function that puts another object there may do so again.
#include <fstream>
#include <memory>
#include <optional>
#include <string>

class Vocabulary {
public:
  const std::string &languageOk() {
    if (!language) {
      language.emplace();
      std::ifstream("language") >> *language;
    }
    return *language;
  }

private:
  std::optional<std::string> language;
};

static std::unique_ptr<Vocabulary> vocabulary;

void reload() { vocabulary = std::make_unique<Vocabulary>(); }

std::string language() { return vocabulary->languageOk(); }
