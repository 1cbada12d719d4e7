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
