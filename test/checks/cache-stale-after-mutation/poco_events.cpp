// An event that is fired by a method of its own.
#include "Cache.h"
#include "Table.h"

#include <Poco/BasicEvent.h>
#include <Poco/Delegate.h>

class Books {
public:
  Poco::BasicEvent<int> Changed, Touched;

  void renameOk(sqlite3 *db, int number) {
    change(db, "UPDATE books SET title = 'Emma' WHERE number = ?", number);
    Changed.notify(this, number);
  }
  void renameBad(sqlite3 *db, int number) {
    change(db, "UPDATE books SET title = 'Anna' WHERE number = ?", number); // expect-linked: cache-stale-after-mutation leads to no drop of 'title:{int}'
    Touched.notify(this, number);
  }
};

class Titles {
public:
  explicit Titles(Cache &cache) : Kept(cache) {}

  std::string title(sqlite3 *db, int number) {
    const std::string key = construct_cache_key("title", number);
    if (std::string known = Kept.get(key); !known.empty())
      return known;
    const std::string made =
        first(db, "SELECT title FROM books WHERE number = ?", number);
    Kept.set(key, made);
    return made;
  }
  void drop(const void *, int &number) {
    Kept.drop(construct_cache_key("title", number));
  }
  void count(const void *, int &) { ++Touches; }

private:
  Cache &Kept;
  int Touches = 0;
};

static Books books;

std::string shop(sqlite3 *db, Cache &cache, int number) {
  static Titles titles(cache);
  books.Changed += Poco::delegate(&titles, &Titles::drop);
  books.Touched += Poco::delegate(&titles, &Titles::count);
  books.renameOk(db, number);
  return titles.title(db, number);
}

void behindItsBack(sqlite3 *db, int number) { books.renameBad(db, number); }
