// What is put into an entry that is there already adds none: an array and a
// vector have no more entries than before, a map that is asked by [] has.
#include <array>
#include <cstddef>
#include <cstdio>
#include <map>
#include <string>
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

static std::size_t readNumber(std::FILE *file) {
  std::size_t number = 0;
  return std::fscanf(file, "%zu", &number) == 1 ? number : 0;
}

bool arrayOk(std::FILE *file) {
  Language &language = builtIn[readNumber(file)];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code);
  return language.isFromRight != 0;
}

bool vectorOk(std::FILE *file) {
  Language &language = spoken[readNumber(file)];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code);
  return language.isFromRight != 0;
}

bool mapBad(std::FILE *file) {
  Language &language = met[readNumber(file)];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code); // expect: cache-static-memo 'met' grows
  return language.isFromRight != 0;
}

bool foundOk(std::FILE *file) {
  auto found = known.find(readNumber(file));
  if (found == known.end())
    return false;
  if (found->second.isFromRight < 0)
    found->second.isFromRight = reckon(found->second.code);
  return found->second.isFromRight != 0;
}

bool numberedOk(std::FILE *file) {
  const unsigned code = readNumber(file);
  if (!numbers.count(code))
    return false;
  Language &language = written[numbers[code]];
  if (language.isFromRight < 0)
    language.isFromRight = reckon(language.code);
  return language.isFromRight != 0;
}
