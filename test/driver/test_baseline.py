# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The baseline: findings that a project knows of are not told again."""

import unittest

from git_project import FAULT, OLD, SOURCES, GitTest

NAME = "cachetidy-baseline.txt"
OLD_LINE = "src/old.cpp\tcache-static-memo\t'limit::limit'"


class BaselineTest(GitTest):
    def lines(self, name: str = NAME) -> list[str]:
        text = (self.root / name).read_text()
        return [line for line in text.splitlines() if line[:1] != "#"]

    def put_right(self) -> None:
        self.write("src/old.cpp", "int limit() { return 1; }\n")


class Written(BaselineTest):
    def test_what_there_is_is_not_told_again(self):
        result = self.run_tool("baseline", code=0)
        self.assertEqual((result.stdout, result.stderr),
                         ("", f"{NAME}: 1 finding, 1 of them new; 0 gone\n"))
        self.assertEqual(self.lines(), [OLD_LINE])
        result = self.run_tool("check", code=0)
        self.assertEqual((result.stdout, result.stderr),
                         ("", "no findings; 1 in the baseline; 4 translation "
                              "units\n"))
        self.remove_drop()
        result = self.run_tool("check", code=1)
        self.assertIn(FAULT, result.stdout)
        self.assertIn("1 finding in 1 file; 1 in the baseline; ",
                      result.stderr)

    def test_the_same_again(self):
        self.run_tool("baseline", code=0)
        before = (self.root / NAME).read_bytes()
        result = self.run_tool("baseline", code=0)
        self.assertIn("1 finding, 0 of them new; 0 gone", result.stderr)
        self.assertEqual((self.root / NAME).read_bytes(), before)

    def test_code_that_moves_is_known(self):
        self.run_tool("baseline", code=0)
        self.git("mv", "src/old.cpp", "src/older.cpp")
        self.write("src/older.cpp", "// As ever\n" + OLD.replace(
            "int limit() {", "int limit(int = 1)\n{"))
        self.configure(*SOURCES[:3], "src/older.cpp")
        self.run_tool("check", code=0)

    def test_each_of_two_alike_has_a_line(self):
        twin = OLD.replace("int limit() {", "int limit(long) {")
        self.write("src/twin.cpp", twin)
        self.configure(*SOURCES, "src/twin.cpp")
        self.run_tool("baseline", code=0)
        self.assertEqual(self.lines(),
                         [OLD_LINE, OLD_LINE.replace("old", "twin")])
        self.write("src/third.cpp", OLD.replace("int limit() {",
                                                "int limit(char) {"))
        self.configure(*SOURCES, "src/third.cpp", "src/twin.cpp")
        result = self.run_tool("check", code=1)
        self.assertTrue(result.stdout.startswith("src/third.cpp:"))

    def merge(self) -> None:
        """Two branches: one puts the old fault right and has another instead,
        two has one more."""
        self.configure(*SOURCES, "src/one.cpp", "src/two.cpp")
        for name in ("one", "two"):
            self.write(f"src/{name}.cpp", "")
        self.run_tool("baseline", code=0)
        self.commit("A baseline")
        for name in ("two", "one"):
            self.git("switch", "-q", "-c", name, "main")
            self.write(f"src/{name}.cpp", OLD.replace("limit", name))
            if name == "one":
                self.put_right()
            self.run_tool("baseline", code=0)
            self.commit(name)
        self.git("merge", "-q", "two", "-m", "Both")

    def test_changes_of_different_files_merge(self):
        self.write("src/between.cpp", OLD.replace("limit", "between"))
        sources = (*SOURCES, "src/between.cpp", "src/a.cpp")
        self.configure(*sources)
        self.write("src/a.cpp", "")
        self.run_tool("baseline", code=0)
        self.commit("A baseline")
        self.git("switch", "-q", "-c", "one")
        self.write("src/a.cpp", OLD.replace("limit", "a"))
        self.run_tool("baseline", code=0)
        self.commit("One more")
        self.git("switch", "-q", "main")
        self.put_right()
        self.run_tool("baseline", code=0)
        self.commit("One less")
        self.git("merge", "-q", "one", "-m", "Both")
        self.assertEqual([line.split("\t")[0] for line in self.lines()],
                         ["src/a.cpp", "src/between.cpp"])
        self.run_tool("check", code=0)

    def test_changes_of_neighbours_merge_by_union(self):
        """A line too many is told, and does no harm."""
        self.write(".gitattributes", f"{NAME} merge=union\n")
        self.merge()
        self.assertLessEqual({"src/one.cpp", "src/two.cpp"},
                             {line.split("\t")[0] for line in self.lines()})
        self.run_tool("check", code=0)

    def test_somewhere_else(self):
        self.run_tool("baseline", "--baseline", "known.txt", code=0)
        self.assertEqual(self.lines("known.txt"), [OLD_LINE])
        self.run_tool("check", code=1)
        self.run_tool("check", "--baseline", "known.txt", code=0)
        self.run_tool("baseline", code=0)
        self.run_tool("check", "--no-baseline", code=1)


class Gone(BaselineTest):
    NOTE = (f"{NAME}: note: 1 finding in this baseline can be found no longer; "
            "'cachetidy baseline' writes it anew\n")

    def setUp(self):
        super().setUp()
        self.run_tool("baseline", code=0)

    def test_what_is_put_right_is_told(self):
        self.put_right()
        for words in (["check"], ["diff", "HEAD"]):
            self.assertIn(self.NOTE, self.run_tool(*words, code=0).stderr)
        self.assertEqual(self.run_tool("check", "--quiet", code=0).stderr, "")
        result = self.run_tool("baseline", code=0)
        self.assertIn("0 findings, 0 of them new; 1 gone", result.stderr)
        self.assertEqual(self.lines(), [])
        self.assertNotIn(NAME, self.run_tool("check", code=0).stderr)

    def is_not_told(self, *words: str, code: int):
        """Nor forgotten."""
        self.assertNotIn(self.NOTE, self.run_tool("check", *words,
                                                  code=code).stderr)
        if not words or words[0].startswith("--"):
            self.run_tool("baseline", *words, code=code)
            self.assertEqual(self.lines(), [OLD_LINE])

    def test_by_who_did_not_look(self):
        self.put_right()
        self.is_not_told("src/main.cpp", code=0)
        self.is_not_told("--checks=cache-raw-key", code=0)
        self.write("src/.clang-tidy", "Checks: '-cache-static-memo'\n")
        self.is_not_told(code=0)

    def test_where_code_was_not_understood(self):
        self.put_right()
        self.write("src/main.cpp", "#error\n")
        self.is_not_told(code=3)


class Elsewhere(BaselineTest):
    def setUp(self):
        super().setUp()
        self.run_tool("baseline", code=0)

    def test_link_goes_by_it_and_says_so(self):
        self.run_tool("extract", "-o", "all.shard", "--root", ".", code=0)
        result = self.run_tool("link", "all.shard", "--root", ".",
                               "--depfile", "link.d", "-o", "report.txt",
                               code=0)
        self.assertIn("1 in the baseline", result.stderr)
        self.assertIn(NAME, (self.root / "link.d").read_text())

    def test_a_finding_that_is_taken_into_it_is_not_new(self):
        self.remove_drop()
        self.diff("HEAD", code=1)
        self.run_tool("baseline", code=0)
        result = self.diff("HEAD", code=0)
        self.assertIn("0 new, 0 fixed, 0 unchanged since HEAD; 2 in the "
                      "baseline", result.stderr)

    def test_a_line_that_is_taken_out_is_told(self):
        self.write(NAME, "")
        self.run_tool("check", code=1)
        self.assertEqual(self.states("HEAD"), (0, 0, 1))

    def test_findings_are_counted_without_it(self):
        self.remove_drop()
        result = self.run_tool("explain", "--finding", "1", code=0)
        self.assertIn(FAULT, result.stdout)
        self.assertIn("tells 1 finding",
                      self.fails("explain", "--finding", "2"))
        self.run_tool("explain", "--finding", "2", "--no-baseline", code=0)


class Refused(BaselineTest):
    def test_conflicts_and_other_lines(self):
        for line, said in (("<<<<<<< HEAD", "A merge left a conflict here"),
                           ("src/old.cpp: cache-static-memo",
                            "'cachetidy baseline' writes the file anew")):
            self.write(NAME, f"# As it is\n{OLD_LINE}\n{line}\n")
            for words in (["check"], ["diff", "HEAD"], ["baseline"],
                          ["explain", "--finding", "1"]):
                with self.subTest(words=words):
                    message = self.fails(*words)
                    self.assertIn(f"{self.root}/{NAME}:3: expected FILE, CHECK"
                                  f" and what", message)
                    self.assertIn(f"found '{line}'", message)
                    self.assertIn(said, message)
            self.run_tool("check", "--no-baseline", code=1)

    def test_files_that_are_not_there(self):
        self.assertIn(f"{self.root}/gone.txt: cannot be read: ",
                      self.fails("check", "--baseline", "gone.txt"))
        self.assertIn("it is a folder",
                      self.fails("baseline", "--baseline", "src"))


if __name__ == "__main__":
    unittest.main()
