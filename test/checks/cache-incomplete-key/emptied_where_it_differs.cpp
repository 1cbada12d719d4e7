// What is left out of the key is set by one who empties the map, where it was
// another.
#include <map>
#include <string>

class Pages {
public:
  void setLocaleOk(const std::string &now) {
    if (locale == now)
      return;
    locale = now;
    pages = {};
  }
  const std::string &of(int id) {
    auto page = pages.find(id);
    if (page == pages.end())
      page = pages.emplace(id, locale + std::to_string(id)).first;
    return page->second;
  }

private:
  std::string locale = "en";
  std::map<int, std::string> pages;
};

static Pages pages;

std::string page(int id) { return pages.of(id); }
void choose(const std::string &locale) { pages.setLocaleOk(locale); }
