// A contract is part of what a declaration says.
#include "Cache.h"
#include "Table.h"

class Cards {
public:
  Cards(sqlite3 *db, Cache &cache) : db(db), cache(cache) {}

  [[clang::annotate("cachetidy::invalidated_by", "Cards::changed")]]
  std::string cardOk(int user);

  [[clang::annotate("cachetidy::invalidated_by", "Cards::removed")]]
  std::string photoBad(int user);

  virtual void changed(int user) {
    cache.drop(construct_cache_key("card", user));
    cache.drop(construct_cache_key("title", user));
    cache.drop(construct_cache_key("alias", user));
  }
  virtual ~Cards() = default;

  // Only declared here: it is another program's.
  [[clang::annotate("cachetidy::invalidated_by", "Cards::removed")]]
  std::string mottoOk(int user);

  // cachetidy: invalidated by Cards::changed
  std::string titleOk(int user);

  // cachetidy: invalidated by Cards::renamed
  std::string nameBad(int user);

  std::string aliasOk(int user); // cachetidy: invalidated by Cards::changed
  std::string sloganBad(int user); // cachetidy: invalidated by Cards::renamed

private:
  sqlite3 *db;
  Cache &cache;
};

std::string Cards::cardOk(int user) {
  const std::string key = construct_cache_key("card", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string card =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, card);
  return card;
}

std::string Cards::photoBad(int user) { // expect-linked: cache-broken-contract 'Cards::removed', and that does not exist
  const std::string key = construct_cache_key("photo", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string photo =
      first(db, "SELECT photo FROM users WHERE id = ?", user);
  cache.set(key, photo);
  return photo;
}

std::string Cards::titleOk(int user) {
  const std::string key = construct_cache_key("title", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string title =
      first(db, "SELECT title FROM users WHERE id = ?", user);
  cache.set(key, title);
  return title;
}

std::string Cards::nameBad(int user) { // expect-linked: cache-broken-contract 'Cards::renamed', and that does not exist
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

std::string Cards::aliasOk(int user) {
  const std::string key = construct_cache_key("alias", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string alias =
      first(db, "SELECT alias FROM users WHERE id = ?", user);
  cache.set(key, alias);
  return alias;
}

std::string Cards::sloganBad(int user) { // expect-linked: cache-broken-contract 'Cards::renamed', and that does not exist
  const std::string key = construct_cache_key("slogan", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string slogan =
      first(db, "SELECT slogan FROM users WHERE id = ?", user);
  cache.set(key, slogan);
  return slogan;
}

void changed(Cards &cards, int user) { cards.changed(user); }
