// A table that is put in as a whole where nothing was there.
#include "Table.h"

#include <map>
#include <vector>

static std::map<int, std::string> countries;

static void load(sqlite3 *db) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT id, name FROM countries", -1, &query, nullptr);
  while (sqlite3_step(query) == SQLITE_ROW)
    countries[sqlite3_column_int(query, 0)] =
        reinterpret_cast<const char *>(sqlite3_column_text(query, 1));
  sqlite3_finalize(query);
}

std::string country(sqlite3 *db, int id) {
  if (countries.empty())
    load(db);
  return countries.at(id);
}

void removeOk(sqlite3 *db, int id) {
  change(db, "DELETE FROM countries WHERE id = ?", id);
  countries.clear();
}

void renameBad(sqlite3 *db, int id) {
  change(db, "UPDATE countries SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'countries' and leads to no drop of 'countries', which is made of it
}

// A row that is new is not among those that were there.
void addBad(sqlite3 *db, int id) {
  change(db, "INSERT INTO countries(id) VALUES (?)", id); // expect-linked: cache-stale-after-mutation table 'countries' and leads to no drop of 'countries'
}

// What is put in anew is up to date.
void renameAndLoadOk(sqlite3 *db, int id) {
  change(db, "UPDATE countries SET name = '-' WHERE id = ?", id);
  load(db);
}

// A list, by its size.
class Holidays {
public:
  explicit Holidays(sqlite3 *db) : db(db) {}
  const std::vector<int> &all() {
    if (days.size() == 0) {
      sqlite3_stmt *query = nullptr;
      sqlite3_prepare_v2(db, "SELECT day FROM holidays", -1, &query, nullptr);
      while (sqlite3_step(query) == SQLITE_ROW)
        days.push_back(sqlite3_column_int(query, 0));
      sqlite3_finalize(query);
    }
    return days;
  }
  void removeBad(int day) {
    change(db, "DELETE FROM holidays WHERE day = ?", day); // expect-linked: cache-stale-after-mutation table 'holidays' and leads to no drop of 'Holidays::days'
  }
  void addOk(int day) {
    change(db, "INSERT INTO holidays(day) VALUES (?)", day);
    days.clear();
  }

private:
  sqlite3 *db;
  std::vector<int> days;
};

static Holidays &holidays(sqlite3 *db) {
  static Holidays all(db);
  return all;
}

void plan(sqlite3 *db, int day) {
  if (holidays(db).all().size() > 9)
    holidays(db).removeBad(day);
  else
    holidays(db).addOk(day);
}

// Where something was there, nothing is put in: no copy is made as a whole.
static std::map<int, std::string> notes;

void annotateOk(sqlite3 *db, int id) {
  if (!notes.empty())
    for (int row = 0; row < id; ++row)
      notes[row] = first(db, "SELECT text FROM notes WHERE id = ?", row);
}

void forgetOk() { notes.clear(); }

void writeOk(sqlite3 *db, int id) {
  change(db, "UPDATE notes SET text = '' WHERE id = ?", id);
}

// Who is given an element and writes to it has put the copy right.
struct Person {
  int id;
  std::string name;
};
static std::vector<Person> people;

static void loadPeople(sqlite3 *db) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT id, name FROM people", -1, &query, nullptr);
  while (sqlite3_step(query) == SQLITE_ROW)
    people.push_back(
        {sqlite3_column_int(query, 0),
         reinterpret_cast<const char *>(sqlite3_column_text(query, 1))});
  sqlite3_finalize(query);
}

std::string personOk(sqlite3 *db, int id) {
  if (people.empty())
    loadPeople(db);
  for (const Person &person : people)
    if (person.id == id)
      return person.name;
  return "";
}

void dropPeopleOk(sqlite3 *db) {
  change(db, "DELETE FROM people WHERE id > ?", 0);
  people.clear();
}

void renameRowOk(sqlite3 *db, Person &person) {
  change(db, "UPDATE people SET name = '' WHERE id = ?", person.id);
  person.name = "";
}

void renameRowBad(sqlite3 *db, const Person &person) {
  change(db, "UPDATE people SET name = '' WHERE id = ?", person.id); // expect-linked: cache-stale-after-mutation this changes table 'people' and leads to no drop of 'people', which is made of it
}
