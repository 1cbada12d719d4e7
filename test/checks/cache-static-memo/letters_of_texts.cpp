// A text of the program's own, letters of which are set by number. That is no
// store of settings, and what is made of a text is made of nothing that changes.
#include <cstdlib>
#include <string>
#include <unordered_map>

class Text {
public:
  Text(const std::string &letters) : letters(letters) {}
  const std::string &all() const { return letters; }
  char at(std::size_t place) const { return letters[place]; }
  void set(std::size_t place, char letter) { letters[place] = letter; }
  std::size_t length() const { return letters.size(); }

private:
  std::string letters;
};

static Text separators("., ");

void separateByOk(char letter) { separators.set(0, letter); }

const Text &briefOk(const Text &text) {
  static std::unordered_map<std::string, Text> known;
  auto found = known.find(text.all());
  if (found != known.end())
    return found->second;
  Text result = text;
  for (std::size_t i = 0; i < result.length(); ++i)
    if (result.at(i) == separators.at(0))
      result.set(i, ' ');
  return known.emplace(text.all(), result).first->second;
}
