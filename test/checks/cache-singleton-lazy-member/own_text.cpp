// Members of a class of text that is the program's own, and that tells itself
// whether it is empty.
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

class Text {
public:
  Text() = default;
  Text(const char *text) : start(text ? strdup(text) : nullptr) {}
  Text(const Text &other) : Text(other.start) {}
  ~Text() { free(start); }
  Text &operator=(const Text &other) {
    if (this != &other) {
      free(start);
      start = other.start ? strdup(other.start) : nullptr;
    }
    return *this;
  }
  explicit operator bool() const { return start && *start; }
  bool isEmpty() const { return !start || !*start; }

private:
  char *start = nullptr;
};

static Text read(const char *name) {
  std::ifstream in(name);
  char line[100] = "";
  in.getline(line, sizeof line);
  return Text(line);
}

class Shop {
public:
  static Shop &get() {
    static Shop shop;
    return shop;
  }

  const Text &motto() {
    if (motto_.isEmpty())
      motto_ = read("motto"); // expect-linked: cache-singleton-lazy-member 'Shop::motto_' is filled on first use
    return motto_;
  }

  const Text &greeting() {
    if (!greeting_)
      greeting_ = read("greeting"); // expect-linked: cache-singleton-lazy-member 'Shop::greeting_' is filled on first use
    return greeting_;
  }

  const Text &newsOk() {
    if (news.isEmpty())
      news = read("news");
    return news;
  }
  void forgetNews() { news = Text(); }

private:
  Text motto_, greeting_, news;
};

int main() {
  for (std::string word; std::cin >> word;) {
    if (word == "forget")
      Shop::get().forgetNews();
    std::cout << Shop::get().motto().isEmpty() << Shop::get().newsOk().isEmpty()
              << Shop::get().greeting().isEmpty();
  }
}
