// A method that hands on what it is given does not change it.
#include <map>
#include <string>
#include <vector>

static std::string page(int id, const std::vector<std::string> &given) {
  return std::to_string(id) + given.front();
}

std::string pageBad(int id, std::string user) {
  static std::map<int, std::string> pages;
  auto found = pages.find(id);
  if (found != pages.end())
    return found->second;
  std::vector<std::string> given;
  given.emplace_back(user);
  std::string text = page(id, given);
  pages.emplace(id, text); // expect: cache-incomplete-key the key of 'pageBad::pages' leaves out 'user'
  return text;
}
