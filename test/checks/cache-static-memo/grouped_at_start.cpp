// flags: -std=c++20
// A table that is loaded as the program starts. What is found in the course of
// that groups its lines, and is no answer to anybody.
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Endpoint {
  std::vector<std::string> names;
};

static std::map<int, std::shared_ptr<Endpoint>> endpoints;
static std::map<int, std::string> titles;

static std::map<std::string, int> linesOf(const char *path) {
  std::map<std::string, int> lines;
  std::ifstream in(path);
  std::string name;
  int port = 0;
  while (in >> name >> port)
    lines[name] = port;
  return lines;
}

static std::string firstLine(int number) {
  std::ifstream in("/srv/titles/" + std::to_string(number));
  std::string line;
  std::getline(in, line);
  return line;
}

// Who names a function may have it called at any time.
static std::map<int, std::string> heads;
static void readHeads() {
  for (const auto &line : linesOf("/etc/heads")) {
    auto known = heads.find(line.second);
    if (known == heads.end())
      known = heads.emplace(line.second, firstLine(line.second)).first; // expect: cache-static-memo
    std::cout << known->second;
  }
}

void onHangUp(void (*handler)());

struct Part {
  virtual ~Part() = default;
  virtual void start() { std::cout << "starting\n"; }
};

struct Book : Part {
  void start() override {
    Part::start();
    for (const auto &line : linesOf("/etc/names")) {
      auto known = endpoints.find(line.second);
      if (known == endpoints.end())
        known =
            endpoints.emplace(line.second, std::make_shared<Endpoint>()).first;
      known->second->names.push_back(line.first);
      addOk(line.second);
    }
  }

private:
  static void addOk(int number) {
    if (!titles.contains(number))
      titles[number] = firstLine(number);
  }
};

static std::string asked(int number) {
  static std::map<int, std::string> answers;
  auto known = answers.find(number);
  if (known == answers.end())
    known = answers.emplace(number, firstLine(number)).first; // expect: cache-static-memo
  return known->second;
}

int main() {
  std::unique_ptr<Part> part = std::make_unique<Book>();
  part->start();
  readHeads();
  onHangUp(readHeads);
  for (int number = 0; std::cin >> number;)
    std::cout << endpoints.at(number)->names.size() << titles[number]
              << asked(number) << heads[number];
}
