#pragma once
#include <map>
#include <string>

class Prices {
public:
  static const std::string &of(int product);
  static void forget(int product);

private:
  static std::map<int, std::string> cache;
};
