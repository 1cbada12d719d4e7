// What main keeps in a program that serves lives as long as the process.
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <sys/socket.h>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

namespace {

class Motto {
public:
  const std::string &bad() {
    if (!text)
      text = readFile("motto"); // expect: cache-singleton-lazy-member 'Motto::text' is filled
    return *text;
  }

private:
  std::optional<std::string> text;
};

class Greeting {
public:
  const std::string &ok() {
    if (!text)
      text = readFile("greeting");
    return *text;
  }

private:
  std::optional<std::string> text;
};

class Server {
public:
  void serve() {
    while (listen(0, 1) == 0) {
      Greeting greeting;
      answer(motto->bad() + greeting.ok());
    }
  }

private:
  void answer(const std::string &) {}
  std::unique_ptr<Motto> motto = std::make_unique<Motto>();
};

} // namespace

int main() {
  Server server;
  server.serve();
}
