// What a static begins with is no drop, where main makes it once and empty.
#include <fstream>
#include <iostream>
#include <map>
#include <string>

static std::string load(int id) {
  std::string name;
  std::ifstream(std::to_string(id)) >> name;
  return name;
}

static std::map<int, std::string> *names;
static std::map<int, std::string> *renewed;

static void begin() { names = new std::map<int, std::string>; }
static void renew() { renewed = new std::map<int, std::string>; }

static std::string nameBad(int id) {
  auto found = names->find(id);
  if (found == names->end())
    found = names->emplace(id, load(id)).first; // expect-linked: cache-static-memo 'names' keeps what was read from a file
  return found->second;
}

static std::string nameOk(int id) {
  auto found = renewed->find(id);
  if (found == renewed->end())
    found = renewed->emplace(id, load(id)).first;
  return found->second;
}

int main() {
  begin();
  for (int id; std::cin >> id;) {
    if (id % 10 == 0)
      renew();
    if (nameBad(id) == nameOk(id))
      return 1;
  }
}
