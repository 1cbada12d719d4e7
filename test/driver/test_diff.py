# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""cachetidy diff: what a change brings, over both whole programs."""

import json
import re
import subprocess
import unittest

from git_project import (AGES, BIRTHDAY, FAULT, MAIN, OLD, SOURCES, GitTest)


class PullRequest(GitTest):
    def test_from_fault_to_right(self):
        self.git("switch", "-q", "-c", "pull-request")
        self.remove_drop()
        self.commit("Who needs that")

        result = self.diff("main", code=1)
        self.assertRegex(result.stdout,
                         rf"^src/ages\.cpp:\d+:\d+: warning: {FAULT}")
        self.assertNotIn("limit", result.stdout)
        self.assertIn("1 new, 0 fixed, 1 unchanged since main; ",
                      result.stderr)

        self.write("src/birthday.cpp", BIRTHDAY)
        self.commit("We do")
        result = self.diff("main", code=0)
        self.assertEqual(result.stdout, "")
        self.assertIn("0 new, 0 fixed, 1 unchanged since main; ",
                      result.stderr)

        self.reformat_everything()
        self.commit("In another style")
        result = self.diff("main", code=0)
        self.assertEqual(result.stdout, "")
        self.assertIn("0 new, 0 fixed, 1 unchanged since main; ",
                      result.stderr)

    def reformat_everything(self):
        style = ("{BasedOnStyle: GNU, ColumnLimit: 40, Standard: c++20, "
                 "SortIncludes: false}")
        files = self.git("ls-files", "src").split()
        subprocess.run(["clang-format", "-i", f"--style={style}", *files],
                       cwd=self.root, check=True)
        for name in files:
            self.assertTrue(self.git("diff", "HEAD", "--", name), name)


class Moves(GitTest):
    """Code that is what it was, elsewhere. Both faults are old ones."""

    def setUp(self):
        super().setUp()
        self.remove_drop()
        self.commit("An old fault")
        self.assertEqual(self.states("HEAD"), (0, 0, 2))

    def is_unchanged(self):
        self.assertEqual(self.states("HEAD"), (0, 0, 2))

    def test_down(self):
        for name in SOURCES:
            text = (self.root / name).read_text()
            self.write(name, "// One\n// Two\n\n" + text)
        self.is_unchanged()

    def test_functions_change_places(self):
        load = re.search(r"static int load.*?\n}\n\n", AGES, re.S)[0]
        forget = "void forget(int id) { ages.erase(id); }\n"
        moved = AGES.replace(load, "").replace(forget, "").replace(
            "int age(int id)", "static int load(int id);\n" + forget +
            "int age(int id)") + load
        self.write("src/ages.cpp", moved)
        self.is_unchanged()

    def test_a_file_gets_another_name(self):
        self.git("mv", "src/ages.cpp", "src/years.cpp")
        self.configure("src/years.cpp", *SOURCES[1:])
        self.is_unchanged()

    def test_to_another_file(self):
        self.write("src/main.cpp", MAIN + OLD.replace("read()", "reading()"))
        self.write("src/old.cpp", "")
        self.is_unchanged()

    def test_a_parameter_more(self):
        self.write("src/old.cpp", OLD.replace("int limit() {",
                                              "int limit(int = 0) {"))
        self.is_unchanged()


class Counts(GitTest):
    def test_of_two_alike_one_is_new(self):
        self.write("src/twin.cpp",
                   OLD.replace("int limit() {", "int limit(long) {"))
        self.configure(*SOURCES, "src/twin.cpp")
        result = self.diff("HEAD", code=1)
        self.assertTrue(result.stdout.startswith("src/twin.cpp:"),
                        result.stdout)
        self.assertIn("1 new, 0 fixed, 1 unchanged", result.stderr)

    def test_fixed(self):
        self.write("src/old.cpp", "int limit() { return 1; }\n")
        result = self.diff("HEAD", code=0)
        self.assertRegex(result.stdout,
                         r"^src/old\.cpp:\d+:\d+: fixed: .* "
                         r"\[cache-static-memo\]\n$")
        self.assertIn("0 new, 1 fixed, 0 unchanged", result.stderr)


if __name__ == "__main__":
    unittest.main()
