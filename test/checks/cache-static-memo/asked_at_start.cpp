// Settings of the process that the first one who asks reads, as it starts.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

struct Settings {
  std::string host;
  int port = 0;
};

static Settings settings;
static bool isLoaded = false;

static Settings load(const char *path) {
  std::ifstream file(path);
  Settings read;
  file >> read.host >> read.port;
  return read;
}

static const Settings &settingsOk() {
  if (!isLoaded) {
    settings = load(std::getenv("SHOP_SETTINGS"));
    isLoaded = true;
  }
  return settings;
}

// Nobody asks for it before the first customer.
static std::string offerBad() {
  static std::string offer;
  if (offer.empty()) {
    std::ifstream file("offer.txt");
    std::getline(file, offer); // expect: cache-static-memo 'offerBad::offer' keeps what was read from a file
  }
  return offer;
}

class Shop {
public:
  Shop() : name(settingsOk().host) {}
  void serve(const std::string &customer) const {
    std::cout << customer << "@" << name << ":" << settingsOk().port << " "
              << offerBad() << std::endl;
  }

private:
  std::string name;
};

int main() {
  Shop shop;
  std::string customer;
  while (std::getline(std::cin, customer))
    shop.serve(customer);
}
