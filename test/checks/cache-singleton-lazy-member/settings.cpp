// Settings that can be changed while the program runs.
#include <fstream>
#include <iostream>
#include <map>
#include <string>

class Settings {
public:
  const std::string &get(const std::string &name) const {
    static const std::string nothing;
    auto it = values.find(name);
    return it == values.end() ? nothing : it->second;
  }
  int number(const std::string &name) const { return std::stoi(get(name)); }
  void set(const std::string &name, const std::string &value) {
    values[name] = value;
  }

private:
  std::map<std::string, std::string> values;
};

Settings *settings = nullptr;

class Player {
public:
  int speedBad() {
    if (!isLoaded) {
      speed = settings->number("speed"); // expect-linked: cache-static-memo 'Player::speed' keeps what was read from the settings in 'Settings::values'
      isLoaded = true;
    }
    return speed;
  }

  // Read each time.
  int strengthOk() { return settings->number("strength"); }

private:
  static bool isLoaded;
  static int speed;
};

bool Player::isLoaded = false;
int Player::speed = 0;

// Taken for the life of the program, on purpose it seems.
int widthOk() {
  static const int width = settings->number("width");
  return width;
}

// Somebody's own table.
int localOk() {
  static int size = 0;
  Settings own;
  own.set("size", "1");
  if (!size)
    size = own.number("size");
  return size;
}

int main() {
  settings = new Settings;
  Player player;
  for (std::string name, value; std::cin >> name >> value;) {
    settings->set(name, value);
    std::cout << player.speedBad() + player.strengthOk() + widthOk() +
                     localOk();
  }
}
