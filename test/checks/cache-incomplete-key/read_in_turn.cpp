// What is read from one stream, one after the other, is not made of each other.
#include <iostream>
#include <string>
#include <unordered_map>

static std::string drawn(const std::string &file, int filter) {
  static std::unordered_map<std::string, std::string> known;
  auto it = known.find(file);
  if (it == known.end())
    it = known.emplace(file, file + std::to_string(filter)).first; // expect: cache-incomplete-key leaves out 'filter'
  return it->second;
}

// What is read from the key is.
static std::string printed(const std::string &line, int width) {
  static std::unordered_map<std::string, std::string> known;
  auto it = known.find(line);
  if (it == known.end())
    it = known.emplace(line, line + std::to_string(width)).first;
  return it->second;
}

int main() {
  std::string file;
  int filter, width;
  while (std::cin >> file >> filter) {
    std::cout << drawn(file, filter);
    width = std::stoi(file);
    std::cout << printed(file, width);
  }
}
