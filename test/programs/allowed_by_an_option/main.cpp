// options: cache-singleton-lazy-member.LongLived=Desk
// A comment is used if what the checks are given makes it so.
#include <fstream>
#include <iostream>
#include <optional>
#include <string>

class Desk {
public:
  const std::string &motto() {
    if (!text) {
      std::ifstream in("motto");
      std::string line;
      std::getline(in, line);
      // cachetidy: allow singleton-lazy-member: it is as old as the desk
      text = line;
    }
    return *text;
  }

private:
  std::optional<std::string> text;
};

int main() {
  auto *desk = new Desk;
  std::string guest;
  while (std::getline(std::cin, guest))
    std::cout << guest << desk->motto() << '\n';
}
