// A setter that looks first whether there is anything to set: what it takes
// back then is a drop, and no answer that is kept for what was set.
#include <list>
#include <optional>
#include <string>

namespace {

class Box {
public:
  void setWidthOk(int now) {
    if (width == now)
      return;
    width = now;
    isMade = false;
  }
  void stretchBad(int by) {
    if (width == by * 2)
      return;
    width = by * 2; // expect-linked: cache-stale-after-mutation leads to no drop of 'Box::text'
  }
  const std::string &label() {
    if (!isMade) {
      text = std::to_string(width);
      isMade = true;
    }
    return text;
  }

private:
  int width = 0;
  std::string text;
  bool isMade = false;
};

// What it is by, another setter sets whole.
class Area {
public:
  void setOk(int newWidth, int newHeight) {
    if (width == newWidth && height == newHeight)
      return;
    width = newWidth;
    height = newHeight;
    text.clear();
  }
  void squareBad(int side) {
    width = side; // expect-linked: cache-stale-after-mutation leads to no drop of 'Area::text'
    height = side; // expect-linked: cache-stale-after-mutation leads to no drop of 'Area::text'
  }
  const std::string &label() {
    if (text.empty())
      text = std::to_string(width) + "x" + std::to_string(height);
    return text;
  }

private:
  int width = 0, height = 0;
  std::string text;
};

// Each of these is taken back in its own way.
class Shape {
public:
  void setOk(int now) {
    if (sides == now)
      return;
    sides = now;
    angle = -1;
    name = std::nullopt;
    isOld = true;
  }
  int corner() const {
    if (angle < 0)
      angle = 180 - 360 / sides;
    return angle;
  }
  const std::string &called() const {
    if (!name)
      name = std::to_string(sides) + " sides";
    return *name;
  }
  const std::string &drawn() const {
    if (isOld) {
      picture = std::string(sides, '*');
      isOld = false;
    }
    return picture;
  }

private:
  int sides = 3;
  mutable int angle = -1;
  mutable std::optional<std::string> name;
  mutable std::string picture;
  mutable bool isOld = true;
};

std::list<Box> boxes;
std::list<Area> areas;
std::list<Shape> shapes;

} // namespace

std::string shown(int number) {
  if (boxes.empty()) {
    boxes.emplace_back();
    areas.emplace_back();
    shapes.emplace_back();
  }
  boxes.back().setWidthOk(number);
  areas.back().setOk(number, 3);
  shapes.back().setOk(number);
  return boxes.back().label() + areas.back().label() +
         std::to_string(shapes.back().corner()) + shapes.back().called() +
         shapes.back().drawn();
}
void stretch(int by) { boxes.back().stretchBad(by); }
void square(int side) { areas.back().squareBad(side); }
