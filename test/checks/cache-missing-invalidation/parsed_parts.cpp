// What a parser puts into its parts is asked for by others: it is no cache.
#include <map>
#include <string>

class Request {
public:
  void parse(const std::string &text) {
    for (int at = 0; at < static_cast<int>(text.size()); ++at)
      if (text[at] < 'a')
        numbers[at] = text[at];
      else
        words[at] = text.substr(at);
  }
  void clear() { words.clear(); }
  int number(int at) const { return numbers.at(at); }
  const std::string &word(int at) const { return words.at(at); }

private:
  std::map<int, int> numbers;
  std::map<int, std::string> words;
};

int first(const std::string &text) {
  Request request;
  request.parse(text);
  request.clear();
  request.parse(text);
  return request.number(0) + static_cast<int>(request.word(1).size());
}
