# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The commands that tell rather than judge."""

import json
import re
import subprocess
import unittest

from project import CHECK, ProjectTest


class Telling(ProjectTest):
    def test_version(self):
        self.assertRegex(self.run_tool("--version", code=0).stdout,
                         r"^cachetidy \d+\.\d+\.\d+\nLLVM 22\.\d+\.\d+\n$")

    def test_help(self):
        text = self.run_tool("--help", code=0).stdout
        commands = ("check", "caches", "suppressions", "explain", "checks",
                    "models", "extract", "link", "facts")
        for command in commands:
            self.assertRegex(text, rf"(?m)^  {command} ")
            self.assertIn(f"cachetidy {command} ",
                          self.run_tool(command, "--help", code=0).stdout)
        self.assertIn("Exit codes: 0", text)

    def test_is_misspelled(self):
        self.assertIn("not expected: chek", self.fails("chek"))
        self.assertIn("A command is required", self.fails())

    def test_has_an_empty_value(self):
        for words, said in ((("check", "--checks="), "--checks: expected a"),
                            (("check", "--store", ""), "--store: expected a"),
                            (("check", "--store=", "src"), "--store: expected")):
            with self.subTest(words):
                self.assertIn(said, self.fails(*words))

    def test_is_given_in_no_folder(self):
        gone = self.root / "gone"
        gone.mkdir()
        result = subprocess.run(
            ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh",
             *self.command("check")], cwd=gone, text=True,
            capture_output=True, timeout=120)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn("error: the current folder cannot be found: ",
                      result.stderr)

    def test_explain(self):
        text = self.run_tool("explain", CHECK, code=0).stdout
        self.assertTrue(text.startswith(f"# {CHECK}\n"), text[:80])
        self.assertEqual(text, self.run_tool(
            "explain", CHECK.removeprefix("cache-"), code=0).stdout)
        for wrong in "0", "a.cpp", "a.cpp:":
            self.assertIn(f"FILE:LINE, found '{wrong}'",
                          self.fails("explain", "--finding", wrong))
        message = self.fails("explain", "cache-gone")
        self.assertIn("there is no check 'cache-gone'", message)
        self.assertIn(CHECK, message)
        self.assertIn("'cachetidy explain --finding a.cpp:3'",
                      self.fails("explain", "a.cpp:3"))

    def test_explain_retells_a_finding(self):
        self.write_usual()
        text = self.run_tool("explain", "--finding", "1", "-p", "build",
                             code=0).stdout
        self.assertIn("Finding 1 of 1, " + CHECK, text)
        steps = re.findall(r"^(\d+)\. ", text, re.M)
        self.assertEqual(steps, [str(n + 1) for n in range(len(steps))])
        self.assertRegex(text, r"(?m)^  > +\d+ \| ")
        told = self.run_tool("check", "-p", "build").stdout
        place = re.match(r"(\S+?:\d+):\d+: warning: ", told)
        for asked in (place[1], place[0].split(": ")[0], "./" + place[1],
                      f"{self.root}/{place[1]}", "build/../" + place[1]):
            self.assertEqual(text, self.run_tool(
                "explain", "--finding", asked, "-p", "build", code=0).stdout)
        result = self.run_at(self.root / "build", "explain", "--finding",
                             "../" + place[1], "-p", ".")
        self.assertEqual(result.returncode, 0, result.stderr)
        for gone in "7", place[1] + "9":
            message = self.fails("explain", "--finding", gone, "-p", "build")
            self.assertIn(f"there is no finding {gone}", message)
        self.run_tool("baseline", "-p", "build", code=0)
        self.assertIn("tells 0 findings, and 1 more are in the baseline",
                      self.fails("explain", "--finding", "1", "-p", "build"))

    def test_checks(self):
        text = self.run_tool("checks", code=0).stdout
        self.assertRegex(text, rf"(?m)^{CHECK}  \S.*\n    Show ")

    def test_models(self):
        names = [line.split()[0] for line in
                 self.run_tool("models", code=0).stdout.splitlines()]
        self.assertIn("std", names)
        self.assertNotIn("schema", names)
        model = json.loads(self.run_tool("models", "std", code=0).stdout)
        self.assertEqual(model["api"], "C++ standard library")
        by_api = self.run_tool("models", model["api"], code=0).stdout
        self.assertEqual(json.loads(by_api), model)
        self.assertIn("there is no model 'gone'", self.fails("models", "gone"))


class Caches(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.write_usual()

    def test_as_text(self):
        text = self.run_tool("caches", code=0).stdout
        self.assertRegex(text, r"(?m)^\S*ages  src/faulty\.cpp:13:29$")
        self.assertRegex(
            text, r"(?m)^  lookup +src/faulty\.cpp:14:\d+ +age\b")
        self.assertRegex(text, r"(?m)^  fill +src/faulty\.cpp:16:\d+ +age\b")

    def test_as_json(self):
        report = json.loads(self.run_tool("caches", "--format", "json",
                                          code=0).stdout)
        (store,) = [row for row in report["stores"]
                    if re.search(r"\bages$", row["store"])]
        self.assertEqual((store["file"], store["line"]), ("src/faulty.cpp", 13))
        self.assertIn(("fill", 16), [(row["deed"], row["line"])
                                     for row in store["operations"]])

    def test_tells_once_what_is_done_at_one_place(self):
        self.write("src/main.cpp", """\
#include <map>
std::map<int, int> known;
void copy(std::map<int, int> &to) {
  for (auto it = known.begin(); it != known.end(); ++it)
    to[it->first] = it->second;
}
int main() { copy(known); }
""")
        text = self.run_tool("caches", "--all", code=0).stdout
        self.assertEqual(len(re.findall(r"  read +src/main\.cpp:5:5 +copy",
                                        text)), 1)

    def test_tells_of_an_end_that_is_given_by_a_command(self):
        self.write("src/main.cpp", """\
#include <hiredis/hiredis.h>
void keep(redisContext *server, int id) {
  redisCommand(server, "SET card:%d x", id);
  redisCommand(server, "EXPIRE card:%d 60", id);
  redisCommand(server, "SET photo:%d x", id);
}
int main() { keep(nullptr, 1); }
""")
        text = self.run_tool("caches", code=0).stdout
        self.assertRegex(text, r"write +src/main\.cpp:3:\d+ +keep +for a time")
        self.assertRegex(text, r"write +src/main\.cpp:5:\d+ +keep +for ever")

    def test_tells_of_statements_that_are_not_understood(self):
        self.write("src/main.cpp", """\
struct QString { QString(const char *text); };
struct QSqlDatabase { static QSqlDatabase database(); };
struct QSqlQuery {
  explicit QSqlQuery(const QSqlDatabase &base);
  QSqlQuery(const QSqlQuery &other);
  QSqlQuery(const QString &text, const QSqlDatabase &base);
  bool exec(const QString &text);
};
void build(QString &text);
QSqlQuery queryOf(const QSqlDatabase &base) { return QSqlQuery(base); }
int main() {
  QSqlQuery query(QSqlDatabase::database());
  query.exec("SELECT FROM WHERE");
  QSqlQuery other(queryOf(QSqlDatabase::database()));
  QSqlQuery empty("", QSqlDatabase::database());
  QSqlQuery asked("SELECT WHERE", QSqlDatabase::database());
  QString built("");
  build(built);
  QSqlQuery unclear(built, QSqlDatabase::database());
}
""")
        report = json.loads(self.run_tool("caches", "--format", "json",
                                          code=0).stdout)
        self.assertEqual([row["line"] for row in report["unread"]], [13, 16, 19])

    def test_all_stores(self):
        self.write("src/main.cpp", """\
#include <vector>
std::vector<int> log;
int main() { log.push_back(1); }
""")
        self.assertNotIn("log  ", self.run_tool("caches", code=0).stdout)
        text = self.run_tool("caches", "--all", code=0).stdout
        self.assertRegex(text, r"(?m)^log  src/main\.cpp:2:18$")
        self.assertRegex(text, r"(?m)^  append +src/main\.cpp:3:\d+ +main$")

    def test_of_what_does_not_parse(self):
        self.write("src/main.cpp", "int a = ;\n")
        result = self.run_tool("caches", code=3)
        self.assertIn("ages", result.stdout)
        self.assertIn("src/main.cpp:1:9: error: ", result.stderr)


class Facts(ProjectTest):
    def test_are_the_same_from_source_and_shard(self):
        self.write_usual()
        source = self.run_tool("facts", "src/faulty.cpp", code=0).stdout
        self.assertIn("ages", source)
        json.loads(source)
        self.run_tool("extract", "src/faulty.cpp", "-o", "a.shard", code=0)
        self.assertEqual(self.run_tool("facts", "a.shard", code=0).stdout,
                         source)

    def test_of_what_is_neither(self):
        self.write("notes.txt", "text\n")
        self.assertIn("notes.txt: ", self.fails("facts", "notes.txt"))


if __name__ == "__main__":
    unittest.main()
