// What is set up once, as the program starts, does not change after that.
#include <iostream>
#include <memory>

int heightOfFont();

struct Brush {
  explicit Brush(int size) : size(size) {}
  int size;
};

class Painter {
public:
  static void setUp() { border = heightOfFont() > 17 ? 2 : 1; }
  static void widen(int more) { margin = more; }

  int sizeOk(int height) const {
    if (!brush)
      brush = std::make_unique<Brush>(height - border * 8);
    return brush->size;
  }
  int sizeBad(int height) const {
    if (!wide)
      wide = std::make_unique<Brush>(height - margin); // expect-linked: cache-missing-invalidation nothing ever resets 'Painter::wide', which is made of 'Painter::margin'
    return wide->size;
  }

private:
  static int border, margin;
  mutable std::unique_ptr<Brush> brush, wide;
};
int Painter::border = 1;
int Painter::margin = 1;

struct Application {
  static void start() { Painter::setUp(); }
};

int main() {
  Application::start();
  const Painter painter;
  for (int height = 0; std::cin >> height;) {
    if (height < 0)
      Painter::widen(-height);
    std::cout << painter.sizeOk(height) + painter.sizeBad(height);
  }
}
