// A program that ends when it has done its work has no long life.
#include <fstream>
#include <optional>
#include <string>

class Motto {
public:
  const std::string &ok() {
    if (!text) {
      std::ifstream in("motto");
      std::string line;
      std::getline(in, line);
      text = line;
    }
    return *text;
  }

private:
  std::optional<std::string> text;
};

int main() {
  Motto motto;
  return motto.ok() == motto.ok();
}
