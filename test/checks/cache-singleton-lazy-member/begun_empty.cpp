// What is cleared as its object is made was empty before.
#include <fstream>
#include <map>
#include <string>

using Kept = std::map<std::string, std::string>;

static std::string lineOf(const std::string &file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

namespace {

class Texts {
public:
  static Texts &get() {
    static Texts only;
    return only;
  }
  const std::string &text(const std::string &file) {
    auto found = kept.find(file);
    if (found != kept.end())
      return found->second;
    return kept[file] = lineOf(file); // expect: cache-singleton-lazy-member 'Texts::kept' is filled
  }

private:
  Texts() { kept.clear(); }
  Kept kept;
};

// Each new page takes what the book keeps.
class Book {
public:
  Book() = default;
  Book(Book &parent, int) { parent.kept.clear(); }
  static Book &get() {
    static Book only;
    return only;
  }
  const std::string &text(const std::string &file) {
    auto found = kept.find(file);
    if (found != kept.end())
      return found->second;
    return kept[file] = lineOf(file);
  }

private:
  Kept kept;
};

// It is cleared when somebody says so, whoever arranges for that.
class Told {
public:
  static Told &get() {
    static Told only;
    return only;
  }
  const std::string &text(const std::string &file) {
    auto found = kept.find(file);
    if (found != kept.end())
      return found->second;
    return kept[file] = lineOf(file);
  }
  void (*tell)(Told &);

private:
  Told() {
    tell = [](Told &told) { told.kept.clear(); };
  }
  Kept kept;
};

} // namespace

std::string use(const std::string &file) {
  Book page(Book::get(), 2);
  Told::get().tell(Told::get());
  return Texts::get().text(file) + Book::get().text(file) +
         Told::get().text(file) + page.text(file);
}
