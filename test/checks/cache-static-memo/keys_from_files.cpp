// Where the key is read from does not matter to what is made of the key alone.
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

static std::string upperOk(const std::string &text) {
  static std::map<std::string, std::string> made;
  auto found = made.find(text);
  if (found != made.end())
    return found->second;
  std::string result = text;
  for (char &letter : result)
    letter = char(std::toupper(static_cast<unsigned char>(letter)));
  made.emplace(text, result);
  return result;
}

static std::string firstOf(const std::string &file) {
  static std::map<std::string, std::string> lines;
  auto found = lines.find(file);
  if (found != lines.end())
    return found->second;
  std::string result = file;
  std::getline(std::ifstream(file) >> std::ws, result);
  lines.emplace(file, result); // expect: cache-static-memo 'firstOf::lines' keeps what was read from a file
  return result;
}

// The number is the same, whatever the text was.
static std::string named(int number, const std::string &text) {
  static std::map<int, std::string> names;
  auto found = names.find(number);
  if (found != names.end())
    return found->second;
  std::string result = std::to_string(number) + text;
  names.emplace(number, result); // expect: cache-incomplete-key the key of 'named::names' leaves out 'text', on which the value depends
  return result;
}

void show(const char *name) {
  std::ifstream file(name);
  for (std::string line; std::getline(file, line);)
    std::cout << upperOk(line) << firstOf(line) << named(1, line);
}
