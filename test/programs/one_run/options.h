#pragma once
#include <string>

// What a file says; read once.
const std::string &option(const std::string &name);

class Layout {
public:
  static Layout &instance();
  void init();
  int width = 0;
  int height = 0;
};
