// What is kept in a class of text that is the program's own: asked by a helper
// that takes plain text, and forgotten by giving it null.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <list>

class Text {
public:
  Text(const char *text = nullptr) : start(text ? strdup(text) : nullptr) {}
  Text(const Text &other) : Text(other.start) {}
  ~Text() { free(start); }
  Text &operator=(const Text &other) {
    if (this != &other)
      *this = other.start;
    return *this;
  }
  Text &operator=(const char *text) {
    free(start);
    start = text ? strdup(text) : nullptr;
    return *this;
  }
  operator const char *() const { return start; }

private:
  char *start;
};

static Text format(const char *pattern, ...) {
  char line[200];
  va_list rest;
  va_start(rest, pattern);
  vsnprintf(line, sizeof line, pattern, rest);
  va_end(rest);
  return line;
}

static const char *skipBlanks(const char *text) {
  while (*text == ' ')
    ++text;
  return text;
}
static bool isBlank(const char *text) { return !(text && *skipBlanks(text)); }

class Station {
public:
  const char *label() const {
    if (isBlank(label_))
      label_ = format("%s (%d)", static_cast<const char *>(name), source);
    return label_;
  }
  void setName(const char *given) {
    name = given;
    label_ = nullptr;
  }
  void setTuning(int newSource, int newRate) {
    if (source == newSource && rate == newRate)
      return;
    source = newSource;
    rate = newRate;
    label_ = nullptr;
  }
  void setSource(int given) {
    if (source != given)
      source = given; // expect-linked: cache-stale-after-mutation 'Station::source' and leads to no drop of 'Station::label_'
  }

private:
  Text name;
  int source = 0, rate = 0;
  mutable Text label_;
};

int main() {
  std::list<Station> stations;
  char line[100];
  while (fgets(line, sizeof line, stdin)) {
    if (*line == '+')
      stations.emplace_back();
    Station &last = stations.back();
    if (*line == 'n')
      last.setName(line);
    if (*line == 't')
      last.setTuning(line[1], line[2]);
    if (*line == 's')
      last.setSource(line[1]);
    puts(last.label());
  }
}
