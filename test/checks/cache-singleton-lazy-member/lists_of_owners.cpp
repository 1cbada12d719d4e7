// Objects that are made for a list of a long-lived holder, by their base: where
// they are put in, or by callers who hand them over.
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

static bool hasFolders(const std::string &path) {
  bool has = false;
  for (const auto &entry : std::filesystem::directory_iterator(path))
    has = has || entry.is_directory();
  return has;
}

class Page {
public:
  virtual ~Page() = default;
  virtual bool ask(const std::string &path) = 0;
};

class Handed : public Page {
public:
  bool ask(const std::string &path) override {
    auto found = known.find(path);
    if (found == known.end())
      found = known.emplace(path, hasFolders(path)).first; // expect-linked: cache-singleton-lazy-member 'Handed::known' is filled on first use
    return found->second;
  }

private:
  std::map<std::string, bool> known;
};

class Owned : public Page {
public:
  bool ask(const std::string &path) override {
    auto found = known.find(path);
    if (found == known.end())
      found = known.emplace(path, hasFolders(path)).first; // expect-linked: cache-singleton-lazy-member 'Owned::known' is filled on first use
    return found->second;
  }

private:
  std::map<std::string, bool> known;
};

// A list whose objects come and go.
class Guest : public Page {
public:
  bool ask(const std::string &path) override {
    auto found = known.find(path);
    if (found == known.end())
      found = known.emplace(path, hasFolders(path)).first;
    return found->second;
  }

private:
  std::map<std::string, bool> known;
};

class Library {
public:
  Library() {
    add(new Handed);
    owned.push_back(std::make_unique<Owned>());
  }
  bool ask(const std::string &path) {
    guests.push_back(std::make_unique<Guest>());
    const bool answer = pages.front()->ask(path) || owned.front()->ask(path) ||
                        guests.front()->ask(path);
    guests.clear();
    return answer;
  }

private:
  void add(Page *page) { pages.push_back(page); }

  std::vector<Page *> pages;
  std::vector<std::unique_ptr<Page>> owned, guests;
};

int main() {
  static Library library;
  std::string path;
  while (std::cin >> path)
    std::cout << library.ask(path) << '\n';
}
