// Keys that C has for texts, and answers that go where a pointer points to.
#include <map>
#include <pwd.h>
#include <string>

int byNameBad(const char *name, unsigned *id) {
  static std::map<std::string, unsigned> known;
  auto found = known.find(name);
  if (found == known.end()) {
    const passwd *row = getpwnam(name);
    if (!row)
      return -1;
    found = known.emplace(name, row->pw_uid).first; // expect: cache-static-memo 'byNameBad::known' keeps what was read from another process or the system
  }
  *id = found->second;
  return 0;
}

// One for each letter: there are few.
static std::map<char, std::string> letters;

const std::string &letterOk(char letter) {
  auto found = letters.find(letter);
  if (found == letters.end())
    found = letters.emplace(letter, std::string(3, letter)).first;
  return found->second;
}
