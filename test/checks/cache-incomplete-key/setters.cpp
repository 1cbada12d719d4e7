// Who puts something down under a name, over what was there, asks for nothing:
// nobody gets from it what was kept for another.
#include <map>
#include <string>

struct Layout {
  std::string rules, model;
};

static std::map<std::string, Layout> layouts;

static Layout *layoutOf(const std::string &display) {
  auto found = layouts.find(display);
  return found == layouts.end() ? nullptr : &found->second;
}

void setLayoutOk(const std::string &display, const std::string &rules,
                 const std::string &model) {
  if (Layout *known = layoutOf(display))
    *known = {rules, model};
  else
    layouts.emplace(display, Layout{rules, model});
}

std::string modelOf(const std::string &display) {
  const Layout *known = layoutOf(display);
  return known ? known->model : "pc101";
}

static std::map<std::string, std::string> drawn;

std::string drawnBad(const std::string &display, const std::string &model) {
  auto found = drawn.find(display);
  if (found == drawn.end())
    found = drawn.emplace(display, display + model).first; // expect: cache-incomplete-key leaves out 'model'
  return found->second;
}
