// A table that is loaded once, behind a flag: its keys are those of what it is
// loaded from, and not all that it is ever asked for.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>

std::string soundOf(const std::string &word);

std::string sound(const std::string &word) {
  static std::map<std::string, std::string> sounds;
  static bool isLoaded = false;
  if (!isLoaded) {
    isLoaded = true;
    char line[64];
    std::FILE *file = std::fopen("/usr/share/shop/words", "r");
    while (std::fgets(line, sizeof line, file)) {
      const std::string known = line;
      if (sounds.find(known) == sounds.end())
        sounds.insert({known, soundOf(known)});
    }
  }
  auto found = sounds.find(word);
  return found == sounds.end() ? word : found->second;
}

// The flag is taken back: there is no end to it.
void setWanted(bool isWanted);

static bool isWanted = true;

std::string soundBad(std::FILE *file) {
  static std::map<std::string, std::string> sounds;
  char line[64];
  std::string known;
  if (isWanted)
    while (std::fgets(line, sizeof line, file)) {
      known = line;
      if (sounds.find(known) == sounds.end())
        sounds.insert({known, soundOf(known)}); // expect: cache-static-memo 'soundBad::sounds' grows
    }
  isWanted = false;
  return sounds.find(known)->second;
}

void setWanted(bool wanted) { isWanted = wanted; }

// As the program starts.
static std::map<std::string, std::string> spellings;

static void loadOk() {
  std::ifstream file("/usr/share/shop/spellings");
  std::string word;
  while (std::getline(file, word))
    if (spellings.find(word) == spellings.end())
      spellings.insert({word, soundOf(word)});
}

static std::map<std::string, std::string> asked;

static std::string answerBad(std::FILE *file) {
  char line[64];
  while (std::fgets(line, sizeof line, file)) {
    const std::string word = line;
    auto found = asked.find(word);
    if (found == asked.end())
      found = asked.insert({word, soundOf(word)}).first; // expect: cache-static-memo 'asked' grows
    std::puts(found->second.c_str());
  }
  return spellings.find(line)->second;
}

int main() {
  loadOk();
  return answerBad(stdin).empty();
}
