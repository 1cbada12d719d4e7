// A table that is loaded once, behind a flag: its keys are those of what it is
// loaded from, and not all that it is ever asked for.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <sys/socket.h>

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

std::string soundBad(int socket) {
  static std::map<std::string, std::string> sounds;
  char line[64] = {};
  std::string known;
  if (isWanted)
    while (recv(socket, line, sizeof line - 1, 0) > 0) {
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

static std::string answerBad(int socket) {
  char line[64] = {};
  while (recv(socket, line, sizeof line - 1, 0) > 0) {
    const std::string word = line;
    auto found = asked.find(word);
    if (found == asked.end())
      found = asked.insert({word, soundOf(word)}).first; // expect: cache-static-memo 'asked' grows
    std::puts(found->second.c_str());
  }
  return spellings.find(line)->second;
}

// Keys that a file has end with the file.
static std::map<std::string, std::string> listed;

static std::string listedOk(std::FILE *file) {
  char line[64];
  if (!std::fgets(line, sizeof line, file))
    return {};
  const std::string word = line;
  auto found = listed.find(word);
  if (found == listed.end())
    found = listed.insert({word, soundOf(word)}).first;
  return found->second;
}

int main() {
  loadOk();
  std::puts(listedOk(stdin).c_str());
  return answerBad(socket(AF_INET, SOCK_DGRAM, 0)).empty();
}
