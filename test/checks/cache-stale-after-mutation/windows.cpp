// An object that has a life of its own is no copy of what it was made with: it
// is asked to do something, and writes down itself what it has become.
#include <cstdio>
#include <string>

static int width = 400;
static int columns = 80;
static std::string title = "shop";

class Window {
public:
  explicit Window(int width) : across(width) {}
  virtual ~Window() = default;
  virtual void show() { std::printf("%d\n", across); }

private:
  int across;
};

static Window *window = nullptr;

void showWindow() {
  if (!window)
    window = new Window(width);
  window->show();
}

void restyleWindow() {
  width = 400;
  delete window;
  window = nullptr;
}

void setWidthOk(int to) { width = to; }

class Ruler {
public:
  explicit Ruler(int columns) : count(columns) {}
  void resizeOk(int to) {
    count = to;
    columns = count;
  }
  void show() { std::printf("%d\n", count); }

private:
  int count;
};

static Ruler *ruler = nullptr;

void showRuler() {
  if (!ruler)
    ruler = new Ruler(columns);
  ruler->show();
}

void restyleRuler() {
  columns = 80;
  delete ruler;
  ruler = nullptr;
}

void resizeRulerOk(int to) { ruler->resizeOk(to); }

// Plain text is.
static std::string *heading = nullptr;

void showHeading() {
  if (!heading)
    heading = new std::string("== " + title);
  std::puts(heading->c_str());
}

void renameOk(const std::string &to) {
  title = to;
  delete heading;
  heading = nullptr;
}

void clearTitleBad() {
  title = "shop"; // expect-linked: cache-stale-after-mutation this changes 'title' and leads to no drop of 'heading'
}

int main() {
  for (char text[8]; std::fgets(text, sizeof text, stdin);) {
    showWindow();
    showRuler();
    showHeading();
    switch (text[0]) {
    case 'a':
      restyleWindow();
      break;
    case 'b':
      restyleRuler();
      break;
    case 'c':
      setWidthOk(text[1]);
      break;
    case 'd':
      resizeRulerOk(text[1]);
      break;
    case 'e':
      renameOk(text);
      break;
    default:
      clearTitleBad();
    }
  }
}
