// What an object keeps of its own members has to go when they change. One
// mutator that sees to it shows that the others should.
#include <map>
#include <optional>
#include <string>
#include <vector>

// A dirty flag.
class Cart {
public:
  void addOk(int price) {
    prices.push_back(price);
    isDirty = true;
  }
  void removeBad(unsigned at) {
    prices.erase(prices.begin() + at); // expect-linked: cache-stale-after-mutation this changes 'Cart::prices' and leads to no drop of 'Cart::sum', which is made of it
  }
  void clearOk() {
    prices.clear();
    isDirty = true;
  }
  int total() {
    if (isDirty) {
      sum = 0;
      int all = 0;
      for (int price : prices)
        all += price;
      sum = all;
      isDirty = false;
    }
    return sum;
  }

private:
  std::vector<int> prices;
  bool isDirty = true;
  int sum = 0;
};

// An optional.
class Polygon {
public:
  explicit Polygon(std::vector<double> lengths) : sides(std::move(lengths)) {}
  void appendOk(double side) {
    sides.push_back(side);
    perimeter.reset();
  }
  void setBad(unsigned at, double side) {
    sides[at] = side; // expect-linked: cache-stale-after-mutation 'Polygon::sides' and leads to no drop of 'Polygon::perimeter'
  }
  double length() const {
    if (!perimeter) {
      double all = 0;
      for (double side : sides)
        all += side * scale;
      perimeter = all;
    }
    return *perimeter;
  }
  void setScaleOk(double to) {
    scale = to;
    perimeter.reset();
  }
  void doubleBad() {
    scale = scale * 2; // expect-linked: cache-stale-after-mutation 'Polygon::scale' and leads to no drop of 'Polygon::perimeter'
  }

private:
  std::vector<double> sides;
  double scale = 1;
  mutable std::optional<double> perimeter;
};

// By a function that says so.
class Page {
public:
  void setTitleOk(const std::string &to) {
    title = to;
    touch();
  }
  void setBodyOk(const std::string &to) {
    text = to;
    touch();
  }
  void prefixBad(const std::string &by) {
    title = by + title; // expect-linked: cache-stale-after-mutation 'Page::title' and leads to no drop of 'Page::html'
  }
  const std::string &render() {
    if (html.empty())
      html = "<h1>" + title + "</h1>" + text;
    return html;
  }

private:
  void touch() { html.clear(); }

  std::string title, text, html;
};

// What all functions share.
static std::string locale = "en";
static std::optional<std::string> banner;

const std::string &bannerText() {
  if (!banner)
    banner = locale == "de" ? "Willkommen" : "Welcome";
  return *banner;
}

void setLocaleOk(const std::string &to) {
  locale = to;
  banner.reset();
}

void followBad(const std::string &user) {
  locale = user.substr(0, 2); // expect-linked: cache-stale-after-mutation this changes 'locale' and leads to no drop of 'banner'
}
