// The everyday shape: a static map in a function, and all ways to find out that
// a key is missing.
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <unordered_map>

std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

const std::string &findEndBad(const std::string &path) {
  static std::map<std::string, std::string> texts;
  auto it = texts.find(path);
  if (it == texts.end())
    it = texts.emplace(path, readFile(path)).first; // expect: cache-static-memo 'findEndBad::texts' keeps what was read from a file
  return it->second;
}

std::string countBad(const std::string &path) {
  static std::map<std::string, std::string> texts;
  if (texts.count(path))
    return texts[path];
  std::string text = readFile(path);
  texts[path] = text; // expect: cache-static-memo keeps what was read from a file
  return text;
}

const std::string &subscriptBad(const std::string &path) {
  static std::unordered_map<std::string, std::string> texts;
  std::string &slot = texts[path];
  if (slot.empty())
    slot = readFile(path); // expect: cache-static-memo keeps what was read from a file
  return slot;
}

const std::string &tryEmplaceBad(const std::string &path) {
  static std::unordered_map<std::string, std::string> texts;
  auto [it, isNew] = texts.try_emplace(path);
  if (isNew)
    it->second = readFile(path); // expect: cache-static-memo keeps what was read from a file
  return it->second;
}

const std::string &insertFlagBad(const std::string &path) {
  static thread_local std::map<std::string, std::string> texts;
  auto result = texts.insert({path, std::string()});
  if (result.second)
    result.first->second = readFile(path); // expect: cache-static-memo keeps what was read from a file
  return result.first->second;
}

const std::string &atCatchBad(const std::string &path) {
  static std::map<std::string, std::string> texts;
  try {
    return texts.at(path);
  } catch (const std::out_of_range &) {
    texts[path] = readFile(path); // expect: cache-static-memo keeps what was read from a file
    return texts[path];
  }
}
