#include "desk.h"

Desk &Desk::instance() {
  static Desk only;
  return only;
}

Theme &Desk::theme(int number) {
  auto &theme = Themes[number];
  if (!theme)
    theme = std::make_unique<Theme>();
  return *theme;
}
