# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A program with any number of caches, some of them with a fault."""

HEAD = """\
#include <hiredis/hiredis.h>
#include <sqlite3.h>
#include <map>
#include <string>

std::string construct_cache_key(const char *family, int id);

static redisContext *server;
static sqlite3 *db;

static std::string get(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

static void set(const std::string &key, const std::string &value) {
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
}

static void drop(const std::string &key) {
  freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));
}

static std::string ask(const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  sqlite3_step(query);
  std::string found =
      reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return found;
}

static bool change(const char *sql, const char *value, int id) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_text(update, 1, value, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, id);
  const bool is_done = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return is_done;
}
"""

FAMILY = """
namespace part_{n} {{
std::string card(int id) {{
  const std::string key = construct_cache_key("card_{n}", id);
  if (std::string found = get(key); !found.empty())
    return found;
  const std::string value =
      ask("SELECT name FROM table_{table} WHERE id = ?", id);
  set(key, value);
  return value;
}}
{drop}void rename(int id, const char *name) {{
  change("UPDATE table_{table} SET name = ? WHERE id = ?", name, id);
{also}}}
}} // namespace part_{n}
"""

DROP = """void forget(int id, const char *name) {{
  if (change("UPDATE table_{table} SET name = ? WHERE id = ?", name, id))
    drop(construct_cache_key("card_{n}", id));
}}
"""

STORE = """
namespace part_{n} {{
static std::map<int, std::string> labels;
std::string label(int id) {{
  auto known = labels.find(id);
  if (known == labels.end())
    known = labels
                .emplace(id, ask("SELECT label FROM table_{table} WHERE id = ?",
                                 id))
                .first;
  return known->second;
}}
void set_label(int id, const char *label) {{
  if (change("UPDATE table_{table} SET label = ? WHERE id = ?", label, id))
    labels.erase(id);
}}
}} // namespace part_{n}
"""

FORGETFUL = 10  # one family in so many has a change that forgets it
LEFT = 15       # and one in so many nothing drops
PROCESS = 4     # one cache in so many is a store of the process
BLOCK = 50      # of so many caches,
SHARED = 12     # so many are made of one table


def part(number: int) -> str:
    is_sharing = number % BLOCK < SHARED
    names = {"n": number,
             "table": number - number % BLOCK if is_sharing else number}
    if number % PROCESS == 1:
        return STORE.format(**names)
    is_left = number % LEFT == 2
    is_forgetful = not is_left and number % FORGETFUL == 0
    remembers = f'  drop(construct_cache_key("card_{number}", id));\n'
    return FAMILY.format(
        **names, drop="" if is_left else DROP.format(**names),
        also="" if is_left or is_forgetful else remembers)


def program(count: int) -> str:
    return HEAD + "".join(part(number) for number in range(count))
