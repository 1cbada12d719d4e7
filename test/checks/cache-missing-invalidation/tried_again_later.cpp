// A time by which values are fresh, and a time before which one does not try.
#include <ctime>
#include <string>

std::string connectTo(const std::string &host);

class RateBad {
public:
  const std::string &text() {
    if (std::time(nullptr) - read > 60) {
      rate = connectTo("rates");
      read = std::time(nullptr);
    }
    return rate;
  }
  void forget() {
    rate = ""; // expect-linked: cache-missing-invalidation this resets what was filled, and leaves 'RateBad::read', by which it is taken for fresh
  }

private:
  std::string rate;
  std::time_t read = 0;
};

class LinkOk {
public:
  bool open() {
    if (link)
      return true;
    const std::time_t now = std::time(nullptr);
    if (now < tried + 1)
      return false;
    tried = now;
    link = new std::string(connectTo("host"));
    return true;
  }
  void close() {
    delete link;
    link = nullptr;
  }

private:
  std::string *link = nullptr;
  std::time_t tried = 0;
};

int main(int count, char **) {
  LinkOk link;
  RateBad rate;
  while (count-- > 0)
    if (link.open() && rate.text().empty()) {
      rate.forget();
      link.close();
    }
}
