// What is kept for one user is emptied when it is used for another one.
#include <fstream>
#include <map>
#include <set>
#include <string>

static std::string load(const std::string &user, const std::string &page) {
  std::ifstream file(user + '/' + page);
  std::string text;
  std::getline(file, text);
  return text;
}

class Pages {
public:
  std::string textOk(const std::string &user, const std::string &page) {
    if (last != user) {
      last = user;
      texts.clear();
    }
    auto found = texts.find(page);
    if (found == texts.end())
      found = texts.emplace(page, load(user, page)).first;
    return found->second;
  }
  std::string titleBad(const std::string &user, const std::string &page) {
    auto found = texts.find(page); // expect-linked: cache-stale-after-mutation this uses what 'Pages::texts' keeps, whatever 'user' is: 'Pages::textOk' empties it where that is another than the last time
    return found == texts.end() ? page : found->second.substr(0, 8);
  }
  // Whoever it was.
  bool knowsOk(const std::string &page) const { return texts.count(page) > 0; }
  // It empties it itself.
  std::string freshOk(const std::string &user, const std::string &page) {
    forget();
    return texts[page] = load(user, page);
  }
  // Who calls it has done so.
  std::string firstOk(const std::string &user) {
    forget();
    return lineOk(user, "first");
  }

private:
  std::string lineOk(const std::string &user, const std::string &page) {
    return texts[page] = load(user, page);
  }
  void forget() { texts.clear(); }

  std::string last;
  std::map<std::string, std::string> texts;
};

// Both ask, by a function of their own.
class Files {
public:
  std::string textOk(const std::string &user, const std::string &name) {
    turnTo(user);
    return texts[name] = load(user, name);
  }
  std::string titleOk(const std::string &user, const std::string &name) {
    turnTo(user);
    return texts[name];
  }

private:
  void turnTo(const std::string &user) {
    if (last == user)
      return;
    last = user;
    texts.clear();
  }
  std::string last;
  std::map<std::string, std::string> texts;
};

// Nothing is remembered: it is emptied for another reason.
class Words {
public:
  void addOk(const std::string &user, const std::string &word) {
    if (word != none)
      counts.clear();
    ++counts[word];
  }
  int countOk(const std::string &user, const std::string &word) {
    return counts[word];
  }

private:
  std::string none;
  std::map<std::string, int> counts;
};

// The second method asks itself who it was, or has its own function do so.
class Shelf {
public:
  std::string textOk(const std::string &user, const std::string &page) {
    if (last != user) {
      last = user;
      texts.clear();
    }
    return texts[page] = load(user, page);
  }
  bool knowsOk(const std::string &user, const std::string &page) const {
    if (user != last)
      return false;
    return texts.count(page) > 0;
  }
  void changedOk(const std::string &user, const std::string &page) {
    if (isLast(user))
      texts[page] = load(user, page);
  }
  // All who call it ask.
  std::string titleOk(const std::string &user) {
    return last == user ? lineOk(user, "title") : std::string();
  }

private:
  bool isLast(const std::string &user) const { return user == last; }
  std::string lineOk(const std::string &user, const std::string &page) {
    return texts[page] = load(user, page);
  }
  std::string last;
  std::map<std::string, std::string> texts;
};

// What is given is the key: nothing of another one can be met.
class Selection {
public:
  void setCurrent(int row) {
    if (current != row) {
      current = row;
      rows.clear();
      rows.insert(row);
    }
  }
  void toggleOk(int row) {
    if (!rows.insert(row).second)
      rows.erase(row);
  }
  bool isSelectedOk(int row) const { return rows.count(row) > 0; }
  void extendOk(int row) { rows.insert(row); }

private:
  int current = -1;
  std::set<int> rows;
};

// It is in the key, and the cache is emptied only to keep it small.
class SmallPages {
public:
  std::string textOk(const std::string &user, const std::string &page) {
    if (last != user) {
      last = user;
      texts.clear();
    }
    auto found = texts.find(user + page);
    if (found == texts.end())
      found = texts.emplace(user + page, load(user, page)).first;
    return found->second;
  }
  std::string titleOk(const std::string &user, const std::string &page) {
    auto found = texts.find(user + "/" + page);
    return found == texts.end() ? page : found->second;
  }

private:
  std::string last;
  std::map<std::string, std::string> texts;
};
