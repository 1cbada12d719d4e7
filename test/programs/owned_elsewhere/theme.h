#pragma once
#include <optional>
#include <string>

class Theme {
public:
  const std::string &palette();

private:
  std::optional<std::string> Palette;
};
