# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""cachetidy diff: the forms in which it tells, what it leaves out, and what it
keeps for the next run."""

import json
import re
import unittest

from consumers import (GITLAB, SCHEMA, junit_counts, sarif_complaints,
                       schema_complaints)
from git_project import (AGES, BIRTHDAY, FAULT, OLD, SOURCES, GitTest)

PARSED = re.compile(r"(\d+) of \d+ compile commands? parsed$", re.M)


class Changed(GitTest):
    """One finding is new, one fixed, and one is what it was."""

    def setUp(self):
        super().setUp()
        self.write("src/same.cpp", OLD.replace("limit", "same"))
        self.configure(*SOURCES, "src/same.cpp")
        self.commit("Two old findings")
        self.remove_drop()
        self.write("src/old.cpp", "int limit() { return 1; }\n")


class Forms(Changed):
    def states_in(self, *words: str) -> dict[str, str]:
        result = self.diff("HEAD", "--format", "json", *words, code=1)
        return {finding["file"]: finding["state"]
                for finding in json.loads(result.stdout)["findings"]}

    def test_json(self):
        self.assertEqual(self.states_in(), {"src/ages.cpp": "new",
                                            "src/old.cpp": "fixed",
                                            "src/same.cpp": "unchanged"})
        self.assertEqual(self.states_in("--show", "unchanged,new"),
                         {"src/ages.cpp": "new", "src/same.cpp": "unchanged"})

    def test_without_a_comparison_there_is_no_state(self):
        result = self.run_tool("check", "--format", "json", code=1)
        self.assertNotIn('"state"', result.stdout)
        result = self.run_tool("check", "--format", "sarif", code=1)
        self.assertNotIn("baselineState", result.stdout)

    def test_sarif(self):
        result = self.diff("HEAD", "--format", "sarif", code=1)
        self.assertNotIn("absent", result.stdout)
        result = self.diff("HEAD", "--format", "sarif",
                           "--show", "new,unchanged,fixed", code=1)
        (run,) = json.loads(result.stdout)["runs"]
        states = {self.place(row)["artifactLocation"]["uri"]:
                  row["baselineState"] for row in run["results"]}
        self.assertEqual(states, {"src/ages.cpp": "new",
                                  "src/old.cpp": "absent",
                                  "src/same.cpp": "unchanged"})
        # Of another text there are no columns.
        regions = {row["baselineState"]: self.place(row)["region"]
                   for row in run["results"]}
        self.assertEqual(sorted(regions["absent"]), ["startLine"])
        self.assertEqual(sorted(regions["new"]), ["startColumn", "startLine"])

    @staticmethod
    def place(row: dict) -> dict:
        return row["locations"][0]["physicalLocation"]

    def test_fingerprints_are_those_of_check(self):
        def prints(*words: str) -> set[str]:
            result = self.run_tool(*words, "--format", "json", code=1)
            return {finding["fingerprint"]
                    for finding in json.loads(result.stdout)["findings"]}
        self.assertEqual(prints("diff", "HEAD", "--show", "new,unchanged"),
                         prints("check"))

    def test_each_is_what_its_readers_ask_for(self):
        """Who compares by himself is given all that is there, and others what
        is new."""
        forms = ("json", "sarif", "gitlab", "junit", "github", "html")
        self.diff("HEAD", "--format",
                  ",".join(f"{form}={form}.{form}" for form in forms), code=1)
        told = {form: self.root / f"{form}.{form}" for form in forms}
        self.assertEqual(schema_complaints(SCHEMA, told["json"]), [])
        self.assertEqual(schema_complaints(GITLAB, told["gitlab"]), [])
        self.assertEqual(len(json.loads(told["gitlab"].read_text())), 2)
        self.assertEqual(sarif_complaints(told["sarif"]), [])
        self.assertEqual(junit_counts(told["junit"])[1:], ("1", "0"))
        self.assertEqual(told["github"].read_text().count("::warning"), 1)
        page = told["html"].read_text()
        self.assertIn("1 new, 1 fixed, 1 unchanged since HEAD", page)
        self.assertNotIn("'same::same'", page)

    def test_text(self):
        shown = {"": ["warning", "fixed"], "new": ["warning"],
                 "fixed": ["fixed"], "unchanged": ["unchanged"],
                 "unchanged,fixed": ["unchanged", "fixed"]}
        for states, levels in shown.items():
            with self.subTest(states):
                words = ["--show", states] if states else []
                result = self.diff("HEAD", *words, code=1)
                self.assertEqual(re.findall(r"^src/.*?: (warning|fixed|"
                                            r"unchanged): ", result.stdout,
                                            re.M), levels)
                self.assertIn("1 new, 1 fixed, 1 unchanged since HEAD; "
                              "5 translation units\n", result.stderr)

    def test_quiet_and_to_a_file(self):
        result = self.diff("HEAD", "--quiet", "-o", "report.txt", code=1)
        self.assertEqual((result.stdout, result.stderr), ("", ""))
        self.assertIn(FAULT, (self.root / "report.txt").read_text())
        self.diff("HEAD", "--exit-zero", code=0)


class ChangedLines(GitTest):
    def lines(self, *words: str, code: int):
        return self.diff("HEAD", "--changed-lines", *words, code=code)

    def test_what_breaks_elsewhere_is_not_told(self):
        self.remove_drop()
        result = self.lines(code=0)
        self.assertEqual(result.stdout, "")
        self.assertIn("0 new, 0 fixed, 1 unchanged since HEAD; 1 more new, on "
                      "lines that were not changed; ", result.stderr)

    def test_a_step_of_the_story(self):
        self.remove_drop()
        self.write("src/ages.cpp", AGES.replace(
            "static std::map<int, int> ages;",
            "static std::map<int, int> ages; // years"))
        self.assertIn(FAULT, self.lines(code=1).stdout)

    def test_another_line_of_the_file(self):
        self.remove_drop()
        self.write("src/ages.cpp", AGES.replace("int age = 0;",
                                                "int age = 1;"))
        self.lines(code=0)

    def test_beside_a_line_that_is_gone(self):
        self.remove_drop()
        self.write("src/ages.cpp", AGES.replace(
            "  if (known == ages.end())\n", "  if (known == ages.end())\n\n"))
        self.commit("A line and a fault")
        self.write("src/birthday.cpp", BIRTHDAY)
        self.commit("No fault")
        self.write("src/ages.cpp", AGES)
        self.remove_drop()
        self.lines(code=1)

    def test_files_that_are_new(self):
        for name in ("src/a new one.cpp", 'src/a "new" one\\.cpp'):
            with self.subTest(name):
                path = self.write(name, OLD.replace("limit", "most"))
                self.configure(*SOURCES, name)
                self.lines(code=1)
                self.git("add", "-A")
                self.lines(code=1)
                self.git("rm", "-q", "--cached", name)
                path.unlink()

    def test_what_looks_like_the_head_of_a_patch(self):
        self.write("src/ages.cpp", AGES + "/*\n++ src/old.cpp\n@@ -1 +1 @@\n"
                   "*/\n")
        self.write("src/old.cpp", OLD.replace("int limit()", "int most()")
                   .replace("static int limit", "static int  limit"))
        result = self.lines(code=1)
        self.assertRegex(result.stdout, r"^src/old\.cpp:\d+:\d+: warning")

    def test_of_two_commits(self):
        self.remove_drop()
        self.write("src/ages.cpp", AGES.replace(
            "static std::map<int, int> ages;",
            "static std::map<int, int> ages; // years"))
        self.commit("A fault")
        self.git("switch", "-q", "--detach", "HEAD~1")
        self.diff("HEAD", "main", "--changed-lines", code=1)


class Store(GitTest):
    def parsed(self, *words: str) -> list[int]:
        """Before, and now."""
        result = self.diff(*words, "--profile")
        return [int(number) for number in PARSED.findall(result.stderr)]

    def test_only_what_differs_is_parsed(self):
        self.remove_drop()
        self.assertEqual(self.parsed("HEAD"), [1, 4])
        self.assertEqual(self.parsed("HEAD"), [0, 0])
        self.write("src/ages.h", (self.root / "src/ages.h").read_text() +
                   "#define MORE\n")
        self.assertEqual(self.parsed("HEAD"), [0, 3])
        self.commit("Another version")
        self.assertEqual(self.parsed("HEAD~1"), [0, 0])
        self.assertEqual(self.parsed("HEAD"), [0, 0])

    def test_the_same_with_and_without(self):
        self.remove_drop()
        said = [self.diff("HEAD", *words) for words in
                (["--no-store"], [], [], ["--store", "elsewhere"], ["-j1"])]
        for result in said:
            self.assertEqual((result.stdout, result.stderr, result.returncode),
                             (said[0].stdout, said[0].stderr, 1))

    def test_check_and_editors_begin_with_what_is_there_now(self):
        self.remove_drop()
        self.run_tool("check", code=1)
        index = self.root / "build/.cachetidy/index"
        before = index.read_bytes()
        self.diff("HEAD", code=1)
        self.diff("HEAD", "main", code=0)
        self.assertEqual(index.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
