// What is put into an entry that is there already adds none: an array and a
// vector have no more entries than before, a map that is asked by [] has.
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <sys/socket.h>
#include <vector>

struct Language {
  std::string code;
  int isFromRight = -1;
};

static std::array<Language, 2> builtIn = {{{"de"}, {"he"}}};
static std::vector<Language> spoken = {{"de"}, {"he"}};
static std::map<std::size_t, Language> met;
static std::map<std::size_t, Language> known = {{1, {"de"}}, {2, {"he"}}};

static Language written[] = {{"de"}, {"he"}};
static std::map<unsigned, int> numbers = {{1, 0}, {2, 1}};

int reckon(const std::string &code);

static std::size_t readNumber(int socket) {
  std::size_t number = 0;
  return recv(socket, &number, sizeof number, 0) > 0 ? number : 0;
}

bool arrayOk(int socket) {
  Language &language = builtIn[readNumber(socket)];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code);
  return language.isFromRight != 0;
}

bool vectorOk(int socket) {
  Language &language = spoken[readNumber(socket)];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code);
  return language.isFromRight != 0;
}

bool mapBad(int socket) {
  Language &language = met[readNumber(socket)];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code); // expect: cache-static-memo 'met' grows
  return language.isFromRight != 0;
}

bool foundOk(int socket) {
  auto found = known.find(readNumber(socket));
  if (found == known.end())
    return false;
  if (found->second.isFromRight < 0)
    found->second.isFromRight = reckon(found->second.code);
  return found->second.isFromRight != 0;
}

bool numberedOk(int socket) {
  const unsigned code = readNumber(socket);
  if (!numbers.count(code))
    return false;
  Language &language = written[numbers[code]];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code);
  return language.isFromRight != 0;
}

// Where one has looked first.
static std::map<std::size_t, Language> texts;

void putOk(int socket, const std::string &code) {
  const std::size_t number = readNumber(socket);
  if (texts.count(number) > 0) {
    Language &known = texts[number];
    known.code = code;
  }
}

std::string textOk(std::size_t number) {
  auto found = texts.find(number);
  return found == texts.end() ? std::string() : found->second.code;
}
