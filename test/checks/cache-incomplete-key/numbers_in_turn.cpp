// What a table of what there is at the time keeps is not what was asked for.
#include <cstdint>
#include <deque>
#include <map>
#include <string>

class Marks {
public:
  void setRange(std::uint16_t first, std::uint16_t last) {
    least = first;
    most = last;
    for (std::uint16_t mark = first; mark <= last; ++mark)
      unused.push_back(mark);
  }

  // The first value is overwritten before anything is kept.
  std::uint16_t markOk(int port) {
    std::uint16_t mark = most + 1;
    if (marks.find(port) != marks.end()) {
      mark = marks[port];
    } else if (!unused.empty()) {
      mark = unused.front();
      unused.erase(unused.begin());
      marks[port] = mark;
    }
    return mark;
  }

  // The result says how it went.
  bool bindOk(std::uint64_t port, int kind) {
    if (names.count(port) > 0)
      return true;
    const std::string name = kind == 0 ? "plain" : "tagged";
    names.emplace(port, name);
    return true;
  }

  void unbind(std::uint64_t port) { names.erase(port); }

private:
  std::uint16_t least = 0, most = 0;
  std::deque<std::uint16_t> unused;
  std::map<int, std::uint16_t> marks;
  std::map<std::uint64_t, std::string> names;
};

Marks marks;

int main(int argc, char **argv) {
  marks.setRange(1, static_cast<std::uint16_t>(argc));
  return marks.markOk(argc) + marks.bindOk(1, argc);
}
