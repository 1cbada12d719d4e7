// Members that change, and nothing is wrong with what was made of them.
#include <optional>
#include <string>
#include <vector>

// Nobody says that the value has to go: it is what it was at first use.
class Snapshot {
public:
  void set(int to) { value = to; }
  int first() {
    if (!seen)
      seen = value * 2;
    return *seen;
  }

private:
  int value = 1;
  std::optional<int> seen;
};

// The value is kept up to date where its source changes.
class Sum {
public:
  void add(int value) {
    values.push_back(value);
    if (total)
      *total += value;
  }
  void remove() {
    values.pop_back();
    total.reset();
  }
  int get() {
    if (!total) {
      int all = 0;
      for (int value : values)
        all += value;
      total = all;
    }
    return *total;
  }

private:
  std::vector<int> values;
  std::optional<int> total;
};

// All callers see to it; and what is set up by a constructor, or taken down by
// a destructor, was not kept yet or is not asked for again.
class Line {
public:
  explicit Line(int length) { resize(length); }
  ~Line() { width = 0; }
  void setWidth(int to) {
    width = to;
    text.clear();
  }
  void grow() {
    resize(width + 1);
    text.clear();
  }
  void shrink() {
    text.clear();
    resize(width - 1);
  }
  const std::string &get() {
    if (text.empty())
      text = std::string(width, '-');
    return text;
  }

private:
  void resize(int to) { width = to; }

  int width = 0;
  std::string text;
};

// What the value itself is made by moves its own state on.
class Numbers {
public:
  void restart(int at) {
    next = at;
    made.reset();
  }
  int get() {
    if (!made)
      made = take();
    return *made;
  }

private:
  int take() { return next++; }

  int next = 0;
  std::optional<int> made;
};

// Only the whole object is emptied: that says nothing of what is added later.
class Builder {
public:
  void add(char letter) { letters += letter; }
  void reset() {
    letters.clear();
    hash = 0;
  }
  unsigned get() {
    if (hash == 0)
      for (char letter : letters)
        hash = hash * 31 + static_cast<unsigned char>(letter);
    return hash;
  }

private:
  std::string letters;
  unsigned hash = 0;
};

// Two conditions that say the same.
class View {
public:
  void setZoom(int to) {
    const bool isNew = to != zoom;
    zoom = to;
    if (isNew)
      size.reset();
  }
  void setMode(int to) {
    if (mode == to)
      return;
    mode = to;
    size.reset();
  }
  int get() {
    if (!size)
      size = zoom * mode;
    return *size;
  }

private:
  int zoom = 1, mode = 1;
  std::optional<int> size;
};

// Another object that is being made.
class Shape {
public:
  Shape scaled(int by) const {
    Shape other = *this;
    other.side = side * by;
    other.known.reset();
    return other;
  }
  static Shape of(int side) {
    Shape made;
    made.side = side;
    return made;
  }
  void setSide(int to) {
    side = to;
    known.reset();
  }
  int area() {
    if (!known)
      known = side * side;
    return *known;
  }

private:
  int side = 1;
  std::optional<int> known;
};
