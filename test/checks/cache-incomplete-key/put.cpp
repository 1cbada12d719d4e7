// What a caller hands over is the caller's, also where it is wrapped.
#include <chrono>
#include <string>
#include <unordered_map>

class Answers {
public:
  bool look(int id, std::string *into) {
    auto found = kept.find(id);
    if (found == kept.end())
      return false;
    *into = found->second.text;
    return true;
  }
  void putOk(int id, const std::string &text) {
    kept[id] = {text, std::chrono::steady_clock::now()};
  }
  void drop(int id) { kept.erase(id); }

private:
  struct Entry {
    std::string text;
    std::chrono::steady_clock::time_point since;
  };
  std::unordered_map<int, Entry> kept;
};

std::string answer(int id, const std::string &question) {
  static Answers answers;
  std::string text;
  if (answers.look(id, &text))
    return text;
  text = question + "?";
  answers.putOk(id, text);
  answers.drop(id + 1);
  return text;
}
