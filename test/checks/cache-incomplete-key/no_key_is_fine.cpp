#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <vector>

struct Font {
  std::string family;
  int pixels;
};

std::string described(const std::string &text);

// All callers give the same.
static const std::string &heading(const std::string &kind) {
  static const std::string text = described(kind + "!");
  return text;
}

// The words that the program was started with.
static const std::string &program_name(char **words) {
  static const std::string name = described(words[0]);
  return name;
}

// Somebody empties it.
static std::string sample;

static const std::string &sample_of(const Font &font) {
  if (sample.empty())
    sample = described(font.family);
  return sample;
}

static void font_changed() { sample.clear(); }

// What the caller gives is put down as it is: the first one, on purpose.
static int first_pixels(int pixels) {
  static int first = pixels;
  return first;
}

// A state, which goes on from there.
static int next_row(int start) {
  static int row = start * 2;
  return ++row;
}

// It is made anew for another font.
static const std::string &last_of(const Font &font) {
  static std::string family;
  static std::string text;
  if (family != font.family) {
    family = font.family;
    text = described(font.family + "?");
  }
  return text;
}

// One object, whatever it is called.
class Log {
public:
  explicit Log(const std::string &name) : Lines(1, name) {}
  void add(const std::string &line) { Lines.push_back(line); }
  std::size_t size() const { return Lines.size(); }

private:
  std::vector<std::string> Lines;
};

static Log &log_of(const std::string &name) {
  static Log log(name + ".log");
  return log;
}

// Each instance has its own.
template <class Kind> const std::string &name_of(const char *spelling) {
  static const std::string name = described(spelling);
  return name;
}

// Nobody comes there a second time: the table is for as long as the run.
static std::map<std::string, int> sizes;

static void load(const std::string &file) {
  if (sizes.empty())
    sizes = {{file, 1}, {"other", 2}};
}

int main(int, char **words) {
  load(described("sizes"));
  std::cout << heading("a") << heading("a") << program_name(words)
            << name_of<int>("int") << name_of<long>("long");
  Font font;
  while (std::cin >> font.family >> font.pixels) {
    log_of(font.family).add(sample_of(font) + last_of(font));
    std::cout << first_pixels(font.pixels) << next_row(font.pixels)
              << log_of("all").size() << sizes.size();
    if (font.pixels == 0)
      font_changed();
  }
}
