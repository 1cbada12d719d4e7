# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Several forms of one report in one run, each where it was asked to go."""

import json
import unittest

from project import CHECK, FAULTLESS, STORE, ProjectTest


class FormsTest(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.write_usual()

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def all_forms(self) -> list[str]:
        """As the message of a mistake lists them."""
        told = self.fails("check", "--format", "none").splitlines()[0]
        return told.rpartition("there are: ")[2].split(", ")

    def to_files(self, mark: str = "out") -> str:
        return ",".join(f"{form}={mark}.{form}" for form in self.all_forms())


class Several(FormsTest):
    def test_are_each_as_it_is_alone(self):
        alone = {form: self.run_tool("check", "--format", form, code=1).stdout
                 for form in self.all_forms()}
        self.assertGreaterEqual(set(alone), {"text", "json", "sarif", "github",
                                             "gitlab", "junit"})
        result = self.run_tool("check", "--format", self.to_files(), code=1)
        self.assertEqual(result.stdout, "")
        self.assertEqual({form: self.read(f"out.{form}") for form in alone},
                         alone)

    def test_are_the_same_whatever_the_threads(self):
        for jobs in ("1", "4"):
            self.run_tool("check", "--no-store", "-j", jobs, "--format",
                          self.to_files(jobs), code=1)
        for form in self.all_forms():
            self.assertEqual(self.read(f"4.{form}"), self.read(f"1.{form}"))

    def test_of_link_are_those_of_check(self):
        self.run_tool("extract", "-o", "all.shard", code=0)
        self.run_tool("check", "--format", self.to_files("check"), code=1)
        self.run_tool("link", "all.shard", "--format", self.to_files("link"),
                      code=1)
        for form in self.all_forms():
            self.assertEqual(self.read(f"link.{form}"),
                             self.read(f"check.{form}"), form)

    def test_are_joined_or_apart(self):
        for words in (["--format", "json,text=a,sarif=b"],
                      ["--format", "text=a", "--format=sarif=b", "--format",
                       "json"],
                      ["--format", "text=a", "--format", "json,sarif=b"]):
            with self.subTest(words):
                result = self.run_tool("check", *words, code=1)
                self.assertEqual(len(json.loads(result.stdout)["findings"]), 1)
                self.assertIn(f"[{CHECK}]", self.read("a"))
                self.assertIn("runs", json.loads(self.read("b")))

    def test_leave_the_one_without_a_file_to_o(self):
        result = self.run_tool("check", "--format", "sarif=a,json", "-o", "b",
                               code=1)
        self.assertEqual(result.stdout, "")
        self.assertIn("runs", json.loads(self.read("a")))
        self.assertIn("findings", json.loads(self.read("b")))

    def test_may_be_one_form_twice(self):
        result = self.run_tool("check", "--format", "text,text=a", code=1)
        self.assertIn(f"[{CHECK}]", result.stdout)
        self.assertEqual(self.read("a"), result.stdout)

    def test_colours_are_of_what_is_on_the_screen(self):
        result = self.run_tool("check", "--format", "text,json=a", "--color",
                               "always", code=1)
        self.assertIn("\033[", result.stdout)
        self.assertNotIn("033", self.read("a"))

    def test_echo_stays(self):
        result = self.run_tool("check", "--format", "json=a,sarif=b", "--echo",
                               code=1)
        self.assertIn(f"[{CHECK}]", result.stderr)


class Mistakes(FormsTest):
    def test_are_told_before_the_work_begins(self):
        self.write("a", "old")
        (self.root / "link").symlink_to("a")
        self.run_tool("extract", "-o", "all.shard", code=0)
        before = self.files()
        for words, told in (
                (["--format", "text,json"],
                 "both 'text' and 'json' go to standard output"),
                (["--format", "sarif", "--format", "json=-"],
                 "both 'sarif' and 'json' go to standard output"),
                (["--format", "sarif,json", "-o", "a"],
                 f"both 'sarif' and 'json' go to {self.root}/a"),
                (["--format", "sarif=a,json=src/../a"],
                 f"both 'sarif' and 'json' go to {self.root}/a"),
                (["--format", f"sarif=link,json={self.root}/a"],
                 f"both 'sarif' and 'json' go to {self.root}/a"),
                (["--format", "sarif=a,json", "-o", "./a"],
                 f"both 'sarif' and 'json' go to {self.root}/a"),
                (["--format", "json=a", "-o", "b"], "-o b: every --format has"),
                (["--format", "json=gone/a"], "gone/a: cannot be written"),
                (["--format", "json="], "expected a file after 'json='"),
                (["--format", "xml=a"], "there is no form 'xml'; there are: "),
                (["--format", "json=a,b"], "there is no form 'b'")):
            with self.subTest(words):
                self.assertIn(told, self.fails("check", *words))
                self.assertIn(told, self.fails("link", "all.shard", *words))
        self.assertEqual(self.files(), before)
        self.assertEqual(self.read("a"), "old")
        self.assertFalse((self.root / "build" / STORE).exists())

    def test_in_one_file_do_no_harm_to_the_others(self):
        result = self.run_tool("check", "--format",
                               "json=/dev/full,sarif=a,text", code=2)
        self.assertIn("/dev/full: cannot be written: No space left",
                      result.stderr)
        self.assertIn("runs", json.loads(self.read("a")))
        self.assertIn(f"[{CHECK}]", result.stdout)


class ExitCodes(FormsTest):
    def test_are_the_same_in_every_form(self):
        self.write("src/bad.cpp", "int a = ;\n")
        programs = ((0, "src/main.cpp"), (1, "src/faulty.cpp"),
                    (3, "src/bad.cpp"))
        self.write("src/main.cpp", "int main() { return 0; }\n")
        for code, name in programs:
            self.configure(name)
            for form in self.all_forms():
                with self.subTest(form=form, code=code):
                    self.run_tool("check", "--format", form, code=code)
            self.run_tool("check", "--format", self.to_files(), code=code)
            self.run_tool("check", "--format", self.to_files(), "--exit-zero",
                          code=0)


if __name__ == "__main__":
    unittest.main()
