// A member says for which state of a table the others are good.
#include "Table.h"

// Two methods that change the table take the mark back, one does not.
class Board {
public:
  explicit Board(sqlite3 *db) : db(db) {}
  const std::string &best(int round) {
    if (seen == round)
      return name;
    name = first(db, "SELECT name FROM scores WHERE round = ?", round);
    seen = round;
    return name;
  }
  void removeOk(int id) {
    change(db, "DELETE FROM scores WHERE id = ?", id);
    seen = 0;
  }
  void renameOk(int id) {
    seen = 0;
    change(db, "UPDATE scores SET name = '' WHERE id = ?", id);
  }
  void resetBad(int id) {
    change(db, "DELETE FROM scores WHERE id > ?", id); // expect-linked: cache-stale-after-mutation this changes table 'scores' and leaves 'Board::seen', by which what was made of it is taken for fresh
  }
  // In what it calls, whatever happens.
  void moveOk(int id) {
    change(db, "UPDATE scores SET round = 2 WHERE id = ?", id);
    forget();
  }
  // In who calls it.
  void clearOk(int id) {
    clear(id);
    seen = 0;
  }
  // Another table.
  void logOk(int id) { change(db, "UPDATE logs SET text = '' WHERE id = ?", id); }

private:
  void forget() { renameOk(0); }
  void clear(int id) { change(db, "DELETE FROM scores WHERE id = ?", id); }

  sqlite3 *db;
  std::string name;
  int seen = 0;
};

// One method shows nothing: the mark may be for something else.
class Page {
public:
  explicit Page(sqlite3 *db) : db(db) {}
  const std::string &text(int number) {
    if (shown != number)
      body = first(db, "SELECT body FROM pages WHERE id = ?", number);
    shown = number;
    return body;
  }
  void closeOk(int id) {
    change(db, "DELETE FROM pages WHERE id = ?", id);
    shown = 0;
  }
  void writeOk(int id) { change(db, "UPDATE pages SET body = '' WHERE id = ?", id); }

private:
  sqlite3 *db;
  std::string body;
  int shown = 0;
};

// Who takes it back changes nothing.
class List {
public:
  explicit List(sqlite3 *db) : db(db) {}
  const std::string &top(int round) {
    if (asked == round)
      return name;
    name = first(db, "SELECT name FROM lists WHERE round = ?", round);
    asked = round;
    return name;
  }
  void open() { asked = 0; }
  void close() { asked = 0; }
  void writeOk(int id) { change(db, "UPDATE lists SET name = '' WHERE id = ?", id); }

private:
  sqlite3 *db;
  std::string name;
  int asked = 0;
};

// Who changes the table sees to the members in another way.
class Item {
public:
  explicit Item(sqlite3 *db) : db(db) {}
  const std::string &open(int id) {
    if (current == id)
      return name;
    name = first(db, "SELECT name FROM items WHERE id = ?", id);
    current = id;
    return name;
  }
  void removeAll() {
    change(db, "DELETE FROM items WHERE id > ?", 0);
    current = 0;
  }
  void removeOne(int id) {
    change(db, "DELETE FROM items WHERE id = ?", id);
    current = 0;
  }
  // They hold what it writes.
  void saveOk(const std::string &text) {
    name = text;
    writeOk(text);
  }
  // It fills them anew.
  void renameOk(int id) {
    change(db, "UPDATE items SET name = '' WHERE id = ?", id);
    name = first(db, "SELECT name FROM items WHERE id = ?", id);
  }
  void emptyOk(int id) {
    change(db, "UPDATE items SET name = '' WHERE id = ?", id);
    rename("");
  }
  // It is another row than the one they are made of.
  void clearOk(int id) {
    if (id == current)
      return;
    change(db, "UPDATE items SET name = '' WHERE id = ?", id);
  }
  void dropOk(int id) {
    if (!isCurrent(id))
      change(db, "UPDATE items SET name = '' WHERE id = ?", id);
  }
  void resetBad(int id) {
    change(db, "UPDATE items SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'items' and leaves 'Item::current', by which what was made of it is taken for fresh
  }

private:
  bool isCurrent(int id) const { return id == current; }
  void rename(const char *text) { name.assign(text); }
  void writeOk(const std::string &text) {
    sqlite3_stmt *update = nullptr;
    sqlite3_prepare_v2(db, "UPDATE items SET name = ? WHERE id = ?", -1, &update,
                       nullptr);
    sqlite3_bind_text(update, 1, text.c_str(), -1, nullptr);
    sqlite3_bind_int(update, 2, current);
    sqlite3_step(update);
    sqlite3_finalize(update);
  }

  sqlite3 *db;
  std::string name;
  int current = 0;
};
