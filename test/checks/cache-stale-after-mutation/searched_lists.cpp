// flags: -std=c++20
// A list that is searched for what is asked, and completed by what was read
// where it is not there, is a copy as a map is.
#include <algorithm>
#include <deque>
#include <iostream>
#include <sqlite3.h>
#include <string>
#include <vector>

struct Bucket {
  int id = 0, user = 0;
  std::string value;
};

extern sqlite3 *db;

static std::string read(const char *sql, int id, int user = 0) {
  std::string value;
  sqlite3_stmt *row = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &row, nullptr);
  sqlite3_bind_int(row, 1, id);
  sqlite3_bind_int(row, 2, user);
  if (sqlite3_step(row) == SQLITE_ROW)
    value = (const char *)sqlite3_column_text(row, 0);
  sqlite3_finalize(row);
  return value;
}

static void run(const char *sql, int id) {
  sqlite3_stmt *row = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &row, nullptr);
  sqlite3_bind_int(row, 1, id);
  sqlite3_step(row);
  sqlite3_finalize(row);
}

// By a loop.
static std::vector<Bucket> buckets;

std::string bucket(int id) {
  for (const Bucket &each : buckets)
    if (each.id == id)
      return each.value;
  const std::string value = read("SELECT value FROM buckets WHERE id = ?", id);
  buckets.push_back({id, 0, value});
  return value;
}

void emptyBad(int id) {
  run("UPDATE buckets SET value = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'buckets' and leads to no drop of 'buckets'
}

void removeOk(int id) {
  run("DELETE FROM buckets WHERE id = ?", id);
  std::erase_if(buckets, [&](const Bucket &each) { return each.id == id; });
}

void putOk(int id) {
  run("UPDATE buckets SET value = 'put' WHERE id = ?", id);
  for (Bucket &each : buckets)
    if (each.id == id)
      each.value = "put";
}

// By an algorithm.
static std::deque<Bucket> pails;

std::string pail(int id) {
  auto found = std::find_if(pails.begin(), pails.end(),
                            [&](const Bucket &each) { return each.id == id; });
  if (found != pails.end())
    return found->value;
  const std::string value = read("SELECT value FROM pails WHERE id = ?", id);
  pails.push_back({id, 0, value});
  return value;
}

void emptyPailBad(int id) {
  run("UPDATE pails SET value = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation 'pails'
}

void removePailsOk(int id) {
  run("DELETE FROM pails WHERE id = ?", id);
  pails.clear();
}

// By a key of two parts, and by a function that compares.
static std::vector<Bucket> tubs, vats;

Bucket tub(int id, int user) {
  for (const Bucket &each : tubs)
    if (each.id == id && each.user == user)
      return each;
  Bucket made{id, user,
              read("SELECT value FROM tubs WHERE id = ? AND user = ?", id,
                   user)};
  tubs.emplace_back(made);
  return made;
}

void emptyTubsBad(int id) {
  run("UPDATE tubs SET value = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation 'tubs'
}

void removeTubsOk(int id) {
  run("DELETE FROM tubs WHERE id = ?", id);
  tubs.clear();
}

static bool matches(const Bucket &bucket, int id, int user) {
  return bucket.id == id && bucket.user == user;
}

Bucket vat(int id, int user) {
  for (const Bucket &each : vats)
    if (matches(each, id, user))
      return each;
  Bucket made{id, user,
              read("SELECT value FROM vats WHERE id = ? AND user = ?", id,
                   user)};
  vats.emplace_back(made);
  return made;
}

void emptyVatsBad(int id) {
  run("UPDATE vats SET value = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation 'vats'
}

void removeVatsOk(int id) {
  run("DELETE FROM vats WHERE id = ?", id);
  vats.clear();
}

// What is put there once was read before one looked: nothing is found by it.
static std::vector<std::string> seen;

bool isNewOk(int id) {
  const std::string name = read("SELECT name FROM guests WHERE id = ?", id);
  if (std::find(seen.begin(), seen.end(), name) != seen.end())
    return false;
  seen.push_back(name);
  return true;
}

void renameOk(int id) {
  run("UPDATE guests SET name = '' WHERE id = ?", id);
}

void forgetOk(int id) {
  run("DELETE FROM guests WHERE id = ?", id);
  seen.clear();
}

// Nobody is given what is on the list: it says what has been told already.
static std::vector<Bucket> told;

void tellOk(int id) {
  for (const Bucket &each : told)
    if (each.id == id)
      return;
  const std::string value = read("SELECT value FROM news WHERE id = ?", id);
  std::cout << value;
  told.push_back({id, 0, value});
}

void changeNewsOk(int id) {
  run("UPDATE news SET value = '' WHERE id = ?", id);
}

void removeNewsOk(int id) {
  run("DELETE FROM news WHERE id = ?", id);
  told.clear();
}
