#include "panel.h"

#include <iostream>

void Panel::show(const std::string &mount) {
  refresh(mount);
  std::cout << space.used << " of " << space.size << '\n';
}

int main() {
  Panel panel;
  for (std::string mount; std::cin >> mount;) {
    if (mount == "-")
      panel.reset();
    else
      panel.show(mount);
  }
}
