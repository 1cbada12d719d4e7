#pragma once
#include "theme.h"

#include <map>
#include <memory>

class Desk {
public:
  static Desk &instance();
  Theme &theme(int number);

private:
  std::map<int, std::unique_ptr<Theme>> Themes;
};
