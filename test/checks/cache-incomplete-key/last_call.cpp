// What was made for the last call is asked for by what that was given.
#include <iostream>
#include <string>

static const std::string &shortenBad(const std::string &text, int width) {
  static std::string last;
  static std::string shown;
  if (last != text) {
    last = text;
    shown = text.substr(0, width); // expect: cache-incomplete-key the key of 'shortenBad::shown' leaves out 'width', on
  }
  return shown;
}

static const std::string &shortenOk(const std::string &text, int width) {
  static std::string last;
  static int last_width = 0;
  static std::string shown;
  if (last != text || last_width != width) {
    last = text;
    last_width = width;
    shown = text.substr(0, width);
  }
  return shown;
}

int main() {
  int columns = 0;
  for (std::string text; std::cin >> text >> columns;)
    std::cout << shortenBad(text, columns) << shortenBad(text, 80)
              << shortenOk(text, columns) << shortenOk(text, 80);
}
