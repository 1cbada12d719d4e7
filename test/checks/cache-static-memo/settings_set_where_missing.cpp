// Settings that some set only where nobody has, and others whatever there is.
#include <iostream>
#include <map>
#include <string>

class Settings {
public:
  bool exists(const std::string &name) const { return all.count(name) > 0; }
  std::string get(const std::string &name) const {
    auto found = all.find(name);
    return found == all.end() ? "" : found->second;
  }
  void set(const std::string &name, const std::string &value) {
    all[name] = value;
  }

private:
  std::map<std::string, std::string> all;
};

Settings settings;

void begin() {
  if (!settings.exists("speed"))
    settings.set("speed", "1");
}
void command(const std::string &value) { settings.set("speed", value + "0"); }

class Player {
public:
  Player() {
    if (!isRead) {
      speed = settings.get("speed"); // expect-linked: cache-static-memo 'Player::speed' keeps what was read from the settings in 'Settings::all'
      isRead = true;
    }
  }
  const std::string &now() const { return speed; }

private:
  static bool isRead;
  static std::string speed;
};

bool Player::isRead = false;
std::string Player::speed;

// Nobody keeps anything there without a look.
class Names {
public:
  bool has(const std::string &user) const { return all.count(user) > 0; }
  std::string find(const std::string &user) const {
    auto found = all.find(user);
    return found == all.end() ? "" : found->second;
  }
  void put(const std::string &user, const std::string &name) {
    all[user] = name;
  }

private:
  std::map<std::string, std::string> all;
};

Names names;

std::string nameOk(const std::string &host) {
  static std::string first;
  if (!names.has("first"))
    names.put("first", "guest of " + host);
  if (first.empty())
    first = names.find("first");
  return first;
}

int main() {
  begin();
  for (std::string value; std::cin >> value;) {
    command(value);
    std::cout << Player().now() << nameOk(value);
  }
}
