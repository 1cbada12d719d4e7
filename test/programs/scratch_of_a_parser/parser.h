#include <map>
#include <string>

class Parser {
public:
  explicit Parser(std::string document) : document(std::move(document)) {}
  void run();
  std::map<std::string, std::string> releases;

private:
  void record(std::size_t at);
  void release(std::size_t at);

  std::string document;
  std::map<std::string, std::string> scratch;
};
