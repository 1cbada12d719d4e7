// What has no key is made for whoever asks first.
#include <iostream>
#include <map>
#include <string>
#include <vector>

struct Font {
  std::string family;
  int pixels = 0;
};

static std::string described(const Font &font) {
  return font.family + " " + std::to_string(font.pixels);
}

std::string caption(const Font &font) {
  static const std::string text = described(font); // expect-linked: cache-incomplete-key 'caption::text' is made once, for the first 'font', and is kept for all others
  return text;
}

static std::map<std::string, std::string> styles;

std::string styled(std::string sheet, const Font &font) {
  if (styles.empty())
    styles = {{"@font", described(font)}, {"@big", "20px"}}; // expect-linked: cache-incomplete-key 'styles'
  for (const auto &[name, value] : styles)
    if (auto at = sheet.find(name); at != std::string::npos)
      sheet.replace(at, name.size(), value);
  return sheet;
}

static std::vector<std::string> words;

std::size_t counted(const Font &font) {
  static bool is_made = false;
  if (!is_made) {
    words = {font.family, std::to_string(font.pixels)}; // expect-linked: cache-incomplete-key 'words'
    is_made = true;
  }
  return words.size() + words.front().size();
}

// Two places that give two constants.
std::string unit(bool is_long) {
  static const std::string text = is_long ? "kilometres" : "km"; // expect-linked: cache-incomplete-key 'is_long'
  return text;
}

int main() {
  Font font;
  while (std::cin >> font.family >> font.pixels)
    std::cout << caption(font) << styled("p { font: @font }", font)
              << counted(font);
  std::cout << unit(true) << unit(false);
}
