#pragma once
#include <map>
#include <string>

// What stands on the buttons.
class Labels {
public:
  const std::string &of(int button);
  void set_language(const std::string &to);

private:
  std::string made(int button) const;

  std::string language = "en";
  std::map<int, std::string> known;
};
