#include "theme.h"

#include <fstream>

const std::string &Theme::palette() {
  if (!Palette) {
    std::ifstream in("palette");
    std::string line;
    std::getline(in, line);
    Palette = line; // expect: cache-singleton-lazy-member 'Theme::Palette' is filled on first use with what was read from a file
  }
  return *Palette;
}
