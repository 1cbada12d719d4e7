// flags: -std=c++20
// Who has missed an entry and then has it put in by a function knows what it is
// made of, as if it had put it in itself.
#include <iostream>
#include <map>
#include <string>

static std::string render(const std::string &path, const std::string &lang) {
  return path + " in " + lang;
}

static std::map<std::string, std::string> kept;

static void put(const std::string &key, const std::string &page) {
  kept[key] = page;
}

static std::string pageBad(const std::string &path, const std::string &lang) {
  const std::string key = "page:" + path;
  if (auto found = kept.find(key); found != kept.end())
    return found->second;
  std::string made = render(path, lang);
  put(key, made); // expect: cache-incomplete-key the key of 'kept' leaves out 'lang'
  return made;
}

static std::string pageOk(const std::string &path, const std::string &lang) {
  const std::string key = "page:" + path + ":" + lang;
  if (auto found = kept.find(key); found != kept.end())
    return found->second;
  std::string made = render(path, lang);
  put(key, made);
  return made;
}

class Pages {
public:
  const std::string *get(const std::string &key) const {
    auto found = pages.find(key);
    return found == pages.end() ? nullptr : &found->second;
  }
  void put(const std::string &key, const std::string &page) {
    pages[key] = page;
  }

private:
  std::map<std::string, std::string> pages;
};

static Pages all;

static std::string ownBad(const std::string &path, const std::string &lang) {
  if (const std::string *found = all.get("own:" + path))
    return *found;
  std::string made = render(path, lang);
  all.put("own:" + path, made); // expect: cache-incomplete-key leaves out 'lang'
  return made;
}

// A write-through: whoever calls it knows what it is.
static void save(const std::string &path, const std::string &lang) {
  all.put("saved:" + path, render(path, lang));
}

int main() {
  for (std::string path, lang; std::cin >> path >> lang;) {
    save(path, lang);
    std::cout << pageBad(path, lang) << pageOk(path, lang)
              << ownBad(path, lang);
  }
}
