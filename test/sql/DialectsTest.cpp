// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Summary.h"

#include <gtest/gtest.h>

namespace cachetidy::sql {
namespace {

using keys::Pattern;

TEST(Dialects, KnowsThePlaceholdersOfAllClients) {
  for (const char *placeholder :
       {"?", "?1", ":id", "@id", "$1", "$id", "%s", "%1"})
    EXPECT_EQ(summary(Pattern::literal(
                  "UPDATE t SET a = " + std::string(placeholder) +
                  " WHERE b = " + placeholder + " LIMIT 1")),
              "=t.a")
        << placeholder;
}

TEST(Dialects, KnowsTheWordsOfSQLiteAndMySQL) {
  EXPECT_EQ(summary("INSERT OR IGNORE INTO a VALUES (?)"), "+a");
  EXPECT_EQ(summary("INSERT OR REPLACE INTO a VALUES (?)"), "=a");
  EXPECT_EQ(summary("REPLACE INTO `a` (`x`) VALUES (?)"), "=a");
  EXPECT_EQ(summary("INSERT IGNORE INTO a VALUES (?)"), "+a");
  EXPECT_EQ(summary("INSERT INTO a SET x = 1"), "+a");
  EXPECT_EQ(summary("INSERT INTO a(x) VALUES(?) ON DUPLICATE KEY UPDATE x = 2"),
            "=a");
  EXPECT_EQ(summary("INSERT INTO a(x) VALUES(?) ON CONFLICT(x) DO UPDATE SET "
                    "y = excluded.y"),
            "=a");
  EXPECT_EQ(summary("SELECT x FROM user LIMIT 10, 20"), "<user.x");
  EXPECT_EQ(summary("SELECT `order`.`x` FROM `order` WHERE [y] == 1"),
            "<order.x.y");
  EXPECT_EQ(summary("INSERT INTO owned(user, md5) VALUES (?, ?)"),
            summary("INSERT INTO owned(owner, md5) VALUES (?, ?)"));
  EXPECT_EQ(summary("SELECT start, end FROM lessons WHERE user = ?"),
            "<lessons.end.start.user");
  EXPECT_EQ(summary("SELECT CASE WHEN a THEN b END FROM lessons"),
            "<lessons.a.b");
  EXPECT_EQ(summary("DELETE FROM a WHERE t < NOW() - INTERVAL 1 DAY LIMIT 5"),
            "-a");
  EXPECT_EQ(summary("UPDATE a SET x = 'it\\'s' WHERE y = 1"), "=a.x");
  EXPECT_EQ(summary("SELECT x FROM a WHERE y GLOB 'z*' && w = 1 -- done"),
            "<a.w.x.y");
}

TEST(Dialects, TakesWordsOfPostgresForColumnsWhereItCannot) {
  EXPECT_EQ(summary("SELECT name,desc,close FROM entries"),
            "<entries.close.desc.name");
  EXPECT_EQ(summary("INSERT INTO t (id, offset, any) VALUES (?, ?, ?)"), "+t");
  EXPECT_EQ(summary("UPDATE t SET name = 'x', window = 3 WHERE only = ?"),
            "=t.name.window");
  EXPECT_EQ(
      summary("SELECT desc FROM t WHERE fetch IS NULL ORDER BY desc DESC, "
              "asc ASC LIMIT 3 OFFSET 4"),
      "<t.asc.desc.fetch");
  EXPECT_EQ(summary("SELECT both, CASE WHEN do = 1 THEN end ELSE binary END "
                    "FROM t"),
            "<t.binary.both.do.end");
  EXPECT_EQ(summary("INSERT INTO t(id, desc) VALUES(?, ?) ON CONFLICT(id) DO "
                    "UPDATE SET desc = excluded.desc"),
            "=t");
  // They stay words where they are meant.
  EXPECT_EQ(summary("SELECT offset FROM ONLY t WHERE a = ANY (?) AND b BETWEEN "
                    "SYMMETRIC 1 AND 2 ORDER BY c DESC"),
            "<t.a.b.c.offset");
  EXPECT_EQ(summary("SELECT desc, TRIM(BOTH FROM a) FROM t"), "<t.a.desc");
  EXPECT_EQ(summary("SELECT a FROM t ORDER BY b DESC, c ASC LIMIT 1 OFFSET 2"),
            "<t.a.b.c");
  EXPECT_EQ(summary("SELECT desc desc FROM"), "?");
}

TEST(Dialects, TakesTextsForNamesWhereOnlyANameCanStand) {
  EXPECT_EQ(summary("SELECT * FROM 'Users' WHERE id = 'x'"), "<users");
  EXPECT_EQ(summary("SELECT a FROM t JOIN 'u' ON 'u'.b = t.'c'"),
            "<t.a.c <u.a.b");
  EXPECT_EQ(summary("INSERT OR REPLACE INTO 'u' ('a', 'b') VALUES ('c', 'd')"),
            "=u");
  EXPECT_EQ(summary("REPLACE INTO main.'u' VALUES ('c')"), "=u");
  EXPECT_EQ(
      summary("UPDATE OR IGNORE 'u' SET 'a' = 'b', 'c' = ? WHERE d = 'e'"),
      "=u.a.c");
  EXPECT_EQ(summary("DELETE FROM 'u' WHERE a = 'b'"), "-u");
  EXPECT_EQ(
      summary("SELECT a AS 'n' FROM (SELECT a FROM 'u') s WHERE desc = 1"),
      "<u.a.desc");
  // They stay texts where one can stand.
  EXPECT_EQ(summary("SELECT 'a' FROM t WHERE b = 'c' ORDER BY 'd'"), "<t.b");
  EXPECT_EQ(summary("SELECT TRIM('a' FROM 'b') AS 'n' FROM t WHERE c IS "
                    "DISTINCT FROM 'd'"),
            "<t.c");
  EXPECT_EQ(summary("SELECT a FROM ''"), "?");
}

TEST(Dialects, TakesTheWordInAGapForAPartOfTheName) {
  EXPECT_EQ(summary("SELECT name FROM {prefix}_users WHERE id = :id"),
            summary("SELECT name FROM prefix_users WHERE id = :id"));
  EXPECT_EQ(summary("UPDATE cards_{set} SET a = 1"), "=cards_set.a");
}

TEST(Dialects, ReadsChangesOfSeveralTables) {
  EXPECT_EQ(summary("UPDATE users u SET u.name = ? WHERE u.id = ?"),
            "=users.name");
  EXPECT_EQ(summary("UPDATE users JOIN orders ON orders.user_id = users.id "
                    "SET users.name = 'x' WHERE orders.id = 1"),
            "<users.id <orders.id.user_id =users.name");
  EXPECT_EQ(summary("UPDATE shop.users AS u, orders o SET u.name = f(1, 2), "
                    "o.cents = 3 WHERE o.user_id = u.id"),
            "<users.id <orders.user_id =orders.cents "
            "<users.id <orders.user_id =users.name");
  EXPECT_EQ(summary("UPDATE a LEFT JOIN b USING (id) SET x = 1"), "<a <b =a.x");
  EXPECT_EQ(summary("DELETE u FROM users u WHERE u.id = 1"),
            "<users.id -users");
  EXPECT_EQ(summary("DELETE a, b FROM a INNER JOIN b ON a.id = b.id"),
            "<a.id <b.id -a <a.id <b.id -b");
}

} // namespace
} // namespace cachetidy::sql
