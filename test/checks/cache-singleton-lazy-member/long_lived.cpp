// options: cache-singleton-lazy-member.LongLived=Session;app::Desk
// What nobody can see from the source, the project can say.
#include <fstream>
#include <optional>
#include <string>

class Drawer {
public:
  const std::string &bad() {
    if (!text) {
      std::ifstream in("drawer");
      std::string line;
      std::getline(in, line);
      text = line; // expect-linked: cache-singleton-lazy-member 'Drawer::text' is filled on first use with what was read from a file
    }
    return *text;
  }

private:
  std::optional<std::string> text;
};

namespace app {
class Desk {
public:
  Drawer drawer;
};
} // namespace app

std::string use() {
  auto *desk = new app::Desk;
  return desk->drawer.bad();
}
