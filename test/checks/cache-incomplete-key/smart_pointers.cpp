// What a statement is told through a smart pointer decides what it answers.
#include <map>
#include <memory>
#include <string>

struct Rows {
  virtual ~Rows();
  virtual bool next() = 0;
  virtual std::string text(int column) const = 0;
};

struct Statement {
  virtual ~Statement();
  virtual void bind(int number, const std::string &text) = 0;
  virtual Rows *run() = 0;
};

Statement *prepared(const char *sql);

static std::string about(int user, const std::string &language) {
  std::unique_ptr<Statement> statement(prepared("SELECT about FROM users"));
  statement->bind(1, std::to_string(user));
  statement->bind(2, language);
  std::unique_ptr<Rows> rows(statement->run());
  return rows->next() ? rows->text(0) : "";
}

std::string aboutBad(int user, const std::string &language) {
  static std::map<int, std::string> kept;
  auto known = kept.find(user);
  if (known != kept.end())
    return known->second;
  return kept[user] = about(user, language); // expect: cache-incomplete-key leaves out 'language'
}

std::string aboutOk(int user, const std::string &language) {
  static std::map<std::pair<int, std::string>, std::string> kept;
  auto known = kept.find({user, language});
  if (known != kept.end())
    return known->second;
  return kept[{user, language}] = about(user, language);
}

struct Style {
  std::string font;
  int size = 0;
};

// Nobody changes what is kept: it is a copy, whoever holds it.
std::shared_ptr<const Style> styleBad(const std::string &font, int size) {
  static std::map<std::string, std::shared_ptr<const Style>> kept;
  auto known = kept.find(font);
  if (known != kept.end())
    return known->second;
  auto made = std::make_shared<const Style>(Style{font, size});
  kept[font] = made; // expect: cache-incomplete-key leaves out 'size'
  return made;
}

// This one may be given another size by who gets it.
std::shared_ptr<Style> styleOk(const std::string &font, int size) {
  static std::map<std::string, std::shared_ptr<Style>> kept;
  auto known = kept.find(font);
  if (known != kept.end())
    return known->second;
  auto made = std::make_shared<Style>(Style{font, size});
  kept[font] = made;
  return made;
}

// What it points to is asked for elsewhere, and is no text or number.
struct Source {
  virtual ~Source();
  virtual int read() const = 0;
};

std::shared_ptr<const Source> opened(const std::string &name, int size);

std::shared_ptr<const Source> sourceOk(const std::string &name, int size) {
  static std::map<std::string, std::shared_ptr<const Source>> kept;
  auto known = kept.find(name);
  if (known != kept.end())
    return known->second;
  return kept[name] = opened(name, size);
}
