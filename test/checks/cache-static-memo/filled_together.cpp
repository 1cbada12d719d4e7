// What is filled together from one reading is told once.
#include <fstream>
#include <string>

struct Place {
  std::string host;
  int port = 0;
};

static Place readPlace() {
  Place place;
  std::ifstream("place") >> place.host >> place.port;
  return place;
}

static std::string host;
static int port;

std::string hostBad() {
  if (host.empty()) {
    Place place = readPlace();
    host = place.host; // expect: cache-static-memo 'host' keeps what was read from a file
    port = place.port;
  }
  return host + ':' + std::to_string(port);
}

static std::string readLine(const char *path) {
  std::string line;
  std::getline(std::ifstream(path), line);
  return line;
}

std::string namesBad() {
  static std::string first;
  static std::string second;
  if (first.empty())
    first = readLine("first"); // expect: cache-static-memo 'namesBad::first' keeps what was read from a file
  if (second.empty())
    second = readLine("second"); // expect: cache-static-memo 'namesBad::second' keeps what was read from a file
  return first + second;
}
