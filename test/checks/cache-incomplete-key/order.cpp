// What is done to a name after it was used does not count, but in a loop that
// comes by again.
#include <map>
#include <string>

struct Settings {
  bool ignore = false;
  bool invert = false;
  int offset = 0;
};

static Settings settings;
static int serial = 0;

void configure(const Settings &to) { settings = to; }
void count(int by) { serial += by; }
void restart(int at) { serial = at; }

static bool isTurned(const std::string &name) { return name.size() > 3; }

bool turnedOk(const std::string &name) {
  static std::map<std::string, bool> known;
  bool turned = false;
  if (auto found = known.find(name); found != known.end())
    turned = found->second;
  else {
    if (isTurned(name))
      turned = true;
    known[name] = turned;
  }
  if (settings.invert)
    turned = !turned;
  return turned;
}

bool turnedBad(const std::string &name) {
  static std::map<std::string, bool> known;
  if (auto found = known.find(name); found != known.end())
    return found->second;
  bool turned = isTurned(name);
  if (settings.invert)
    turned = !turned;
  known[name] = turned; // expect-linked: cache-incomplete-key the key of 'turnedBad::known' leaves out 'settings'
  return turned;
}

struct Address {
  int family = 0;
  int port = 0;
};

static int opened(int family) { return family * 2; }

int socketOk(const std::string &name) {
  static std::map<std::string, int> sockets;
  if (auto found = sockets.find(name); found != sockets.end())
    return found->second;
  Address address;
  address.family = int(name.size());
  int made = opened(address.family);
  address.port = serial;
  sockets[name] = made;
  return made + address.port;
}

int loopBad(const std::string &name) {
  static std::map<std::string, int> sums;
  if (auto found = sums.find(name); found != sums.end())
    return found->second;
  int sum = 0;
  int next = 1;
  for (char letter : name) {
    sum += next * letter;
    next = settings.offset;
  }
  sums[name] = sum; // expect-linked: cache-incomplete-key the key of 'loopBad::sums' leaves out 'settings'
  return sum;
}
