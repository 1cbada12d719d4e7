// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "sql/Statement.h"
#include "Summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cachetidy::sql {
namespace {

using keys::Pattern;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

/// What the first statement says of the rows of its table.
std::map<std::string, std::string> onlyRows(const char *text) {
  const auto statements = parse(Pattern::literal(text));
  const Statement &first = statements->front();
  return (first.changes.empty() ? first.reads : first.changes).front().only;
}

TEST(Statement, TellsOfWhichRows) {
  using Only = std::map<std::string, std::string>;
  EXPECT_EQ(onlyRows("SELECT a FROM t WHERE kind = 'help' AND id = ?"),
            (Only{{"kind", "'help'"}}));
  EXPECT_EQ(onlyRows("DELETE FROM t WHERE 2 = kind AND (a = 1 OR b = 1)"),
            (Only{{"kind", "2"}}));
  EXPECT_EQ(onlyRows("UPDATE t SET kind = 1 WHERE kind = 2 AND id = 3"),
            (Only{{"id", "3"}}));
  EXPECT_EQ(onlyRows("INSERT INTO t (kind, id) VALUES ('help', ?)"),
            (Only{{"kind", "'help'"}}));
  // Nothing that is so of all rows.
  EXPECT_EQ(onlyRows("SELECT a FROM t WHERE kind = 'x' OR id = 1"), Only{});
  EXPECT_EQ(onlyRows("SELECT a FROM t WHERE NOT kind = 'x'"), Only{});
  EXPECT_EQ(onlyRows("INSERT INTO t (kind) VALUES (1), (2)"), Only{});
  EXPECT_EQ(onlyRows("SELECT a FROM t WHERE kind = 'x' UNION "
                     "SELECT a FROM t WHERE kind = 'y'"),
            Only{});
}

TEST(Statement, SaysWhichRowsAJoinKeeps) {
  const auto kept = [](const char *text) {
    const auto statements = parse(Pattern::literal(text));
    std::set<std::string> names;
    for (const Table &table : statements->front().reads)
      if (table.isKept)
        names.insert(table.name);
    return names;
  };
  using Names = std::set<std::string>;
  EXPECT_EQ(kept("SELECT 1 FROM a LEFT JOIN b ON a.x = b.y"), Names{"a"});
  EXPECT_EQ(kept("SELECT 1 FROM a RIGHT JOIN b ON a.x = b.y"), Names{"b"});
  EXPECT_EQ(kept("SELECT 1 FROM a FULL JOIN b ON a.x = b.y"),
            (Names{"a", "b"}));
  EXPECT_EQ(kept("SELECT 1 FROM a JOIN b ON a.x = b.y"), Names{});
}

TEST(Statement, TellsTablesAndColumns) {
  EXPECT_EQ(summary("SELECT name FROM users WHERE id = 1"), "<users.id.name");
  EXPECT_EQ(summary("SELECT * FROM users WHERE id = 1"), "<users");
  EXPECT_EQ(summary("SELECT u.name, o.cents FROM users u JOIN orders o "
                    "ON o.user_id = u.id"),
            "<users.id.name <orders.cents.user_id");
  EXPECT_EQ(summary("UPDATE Users SET Name = 'x' WHERE id = 1"), "=users.name");
  EXPECT_EQ(summary("DELETE FROM shop.users WHERE id = 1"), "-users");
  EXPECT_EQ(summary("INSERT INTO a(x, y) SELECT x, y FROM b"), "<b.x.y +a");
  EXPECT_EQ(summary("WITH t AS (SELECT 1 FROM a) SELECT * FROM t"), "<a");
  EXPECT_EQ(summary("TRUNCATE users"), "-users");
  EXPECT_EQ(summary("DELETE FROM temp.users"), "-users*");
  EXPECT_EQ(summary("BEGIN; DELETE FROM a; COMMIT"), "-a");
  EXPECT_EQ(summary("SELECT COUNT(*) FROM a"), "<a.count(*)");
  EXPECT_EQ(summary("DELETE FROM a; DELETE FROM b"), "-a -b");
}

TEST(Statement, SpellsNamesOfWhichOnlyAPartIsWritten) {
  const auto statements = parse(Pattern::literal("DELETE FROM songs_") +
                                Pattern::hole(cachetidy::keys::Filling::Text));
  ASSERT_TRUE(statements);
  EXPECT_EQ(spell(statements->front().changes.front()), "songs_{}");
}

TEST(Statement, ReadsCopies) {
  EXPECT_EQ(summary("COPY users (id, name) FROM STDIN WITH CSV"), "+users");
  EXPECT_EQ(summary("COPY users TO STDOUT"), "<users");
}

TEST(Statement, LeavesRoomForWhatOnlyTheRunKnows) {
  const Pattern any = Pattern::hole(keys::Filling::Text);
  auto text = [](const char *words) { return Pattern::literal(words); };
  EXPECT_EQ(summary(text("SELECT name FROM users WHERE id = ") + any),
            "<users.id.name");
  EXPECT_EQ(summary(text("SELECT ") + any + text(" FROM users WHERE id = 1")),
            "<users");
  EXPECT_EQ(summary(text("UPDATE users_") + any + text(" SET a = 1")),
            "=users_cachetidy_hole*.a");
  EXPECT_EQ(summary(text("UPDATE users SET ") + any + text(" = 1")), "=users");
  EXPECT_EQ(summary(text("SELECT a FROM users WHERE b = '") + any + text("'")),
            "<users.a.b");
  EXPECT_EQ(summary(text("SELECT a FROM users ORDER BY a DESC ") + any),
            "<users.a");
}

TEST(Statement, SaysWhatANewRowCanChange) {
  auto isOfAllRows = [](const char *text) {
    const auto statements = parse(Pattern::literal(text));
    return statements && statements->front().isOfAllRows;
  };
  EXPECT_FALSE(isOfAllRows("SELECT name FROM users WHERE id = ?"));
  EXPECT_TRUE(isOfAllRows("SELECT COUNT(*) FROM users WHERE team = ?"));
  EXPECT_TRUE(isOfAllRows("SELECT text FROM a WHERE b = 1 LIMIT 1"));
  EXPECT_FALSE(isOfAllRows("SELECT text FROM a WHERE id = ? LIMIT 1"));
  EXPECT_TRUE(isOfAllRows("SELECT text FROM a WHERE b = ? LIMIT 5"));
  EXPECT_TRUE(isOfAllRows("SELECT a FROM b WHERE c = ? ORDER BY d LIMIT 1"));
  EXPECT_TRUE(isOfAllRows("SELECT key, value FROM settings"));
}

TEST(Statement, SaysByWhatRowsAreChosen) {
  auto chosenBy = [](const char *text) {
    const auto statements = parse(Pattern::literal(text));
    return statements ? statements->front().chosenBy : std::set<std::string>();
  };
  using Columns = std::set<std::string>;
  EXPECT_EQ(chosenBy("SELECT name FROM users WHERE id = ?"), Columns{"id"});
  EXPECT_EQ(chosenBy("SELECT name FROM users u WHERE $1 = u.id AND old = 0"),
            Columns{"id"});
  EXPECT_EQ(chosenBy("SELECT a FROM t WHERE b = :b AND c = :c"),
            (Columns{"b", "c"}));
  EXPECT_EQ(chosenBy("SELECT a FROM t WHERE b = %s"), Columns{"b"});
  EXPECT_EQ(chosenBy("SELECT a FROM t WHERE b = $1::int"), Columns{"b"});
  EXPECT_EQ(chosenBy("SELECT a FROM t WHERE b = '%s'"), Columns{"b"});
  EXPECT_EQ(chosenBy("SELECT a FROM t WHERE b < ? AND c = 1"), Columns{});
}

TEST(Statement, SaysWhatANewRowIsGiven) {
  const auto insert = parse(
      Pattern::literal("INSERT INTO a (owner, text) VALUES ($1::int, ?)"));
  ASSERT_TRUE(insert);
  EXPECT_EQ(insert->front().given, (std::set<std::string>{"owner", "text"}));
}

TEST(Statement, IsUnknownWhereItIsNotUnderstood) {
  EXPECT_EQ(summary("SELECT FROM WHERE"), "?");
  EXPECT_EQ(summary(""), "?");
  EXPECT_EQ(summary("CREATE TABLE a(x INTEGER PRIMARY KEY AUTOINCREMENT)"), "");
  EXPECT_EQ(summary("PRAGMA journal_mode = WAL"), "");
  EXPECT_TRUE(looksLikeSql(Pattern::literal("SELECT FROM WHERE")));
  EXPECT_FALSE(looksLikeSql(Pattern::literal("hello world")));
}

TEST(Statement, MayBeInAnyEncoding) {
  const auto read = parse(
      Pattern::literal("SELECT stra\337e FROM towns WHERE name = 'Z\374rich'"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->front().reads.front().name, "towns");
  EXPECT_EQ(read->front().reads.front().columns.size(), 2U);
}

TEST(Statement, ReadsChannels) {
  const auto notify = parse(Pattern::literal("NOTIFY users_changed"));
  ASSERT_TRUE(notify);
  EXPECT_EQ(notify->front().verb, Statement::Notify);
  EXPECT_EQ(notify->front().channel, "users_changed");
}

TEST(Statement, ChangesMeetWhatIsRead) {
  const Table all{"users", {}, false}, name{"users", {"name"}, false},
      mail{"users", {"email"}, false}, other{"orders", {}, false},
      open{"users", {}, true};
  EXPECT_TRUE(haveInCommon(all, name));
  EXPECT_TRUE(haveInCommon(name, name));
  EXPECT_FALSE(haveInCommon(name, mail));
  EXPECT_FALSE(haveInCommon(all, other));
  EXPECT_FALSE(haveInCommon(open, all));
}

TEST(Statement, NamesSchemas) {
  const auto tableOf = [](const char *text) {
    return parse(Pattern::literal(text))->front().reads.front();
  };
  const Table shop = tableOf("SELECT name FROM shop.users");
  EXPECT_EQ(shop.schema, "shop");
  EXPECT_TRUE(haveInCommon(shop, tableOf("SELECT name FROM users")));
  EXPECT_FALSE(haveInCommon(shop, tableOf("SELECT name FROM old.users")));
}

TEST(Statement, TellsByWhatTablesAreJoined) {
  const auto joined = parse(Pattern::literal(
      "SELECT u.name FROM users u JOIN bans b ON b.user_id = u.id WHERE "
      "u.id = ? AND town = region"));
  ASSERT_TRUE(joined);
  const std::vector<Table> &tables = joined->front().reads;
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].joinedBy, std::set<std::string>{"id"});
  EXPECT_EQ(tables[1].joinedBy, std::set<std::string>{"user_id"});
}

} // namespace
} // namespace cachetidy::sql
