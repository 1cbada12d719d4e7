# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The forms of output, and where it goes."""

import json
import os
import pty
import re
import subprocess
import unittest
from urllib.parse import unquote

from project import CHECK, FAULTY, ProjectTest

WARNING = re.compile(r"^(.+?):(\d+):(\d+): warning: (.*) \[([\w-]+)\]$", re.M)
NOTE = re.compile(r"^(.+?):(\d+):(\d+): note: (.*)$", re.M)


def of_text(text: str) -> list[tuple]:
    return [(file, int(line), int(column), message, check)
            for file, line, column, message, check in WARNING.findall(text)]


def of_json(text: str) -> list[tuple]:
    return [(row["file"], row["line"], row["column"], row["message"],
             row["check"]) for row in json.loads(text)["findings"]]


def place_of_sarif(location: dict) -> tuple:
    place = location["physicalLocation"]
    return (unquote(place["artifactLocation"]["uri"]),
            place["region"]["startLine"], place["region"]["startColumn"])


def of_sarif(text: str) -> list[tuple]:
    return [(*place_of_sarif(row["locations"][0]), row["message"]["text"],
             row["ruleId"]) for row in json.loads(text)["runs"][0]["results"]]


class Forms(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.write("src/other name.cpp", FAULTY.replace("int age(", "int other("))
        self.write_usual("src/other name.cpp")

    def text(self, form: str) -> str:
        return self.run_tool("check", "--format", form, code=1).stdout

    def test_say_the_same(self):
        text = of_text(self.text("text"))
        self.assertEqual(len(text), 2)
        self.assertEqual(of_json(self.text("json")), text)
        self.assertEqual(of_sarif(self.text("sarif")), text)

    def test_tell_the_same_story(self):
        text = [(file, int(line), int(column), message) for
                file, line, column, message in NOTE.findall(self.text("text"))]
        self.assertTrue(text)
        rows = json.loads(self.text("json"))["findings"]
        self.assertEqual([(note["file"], note["line"], note["column"],
                           note["message"])
                          for row in rows for note in row["notes"]], text)
        rows = json.loads(self.text("sarif"))["runs"][0]["results"]
        self.assertEqual([(*place_of_sarif(note), note["message"]["text"])
                          for row in rows
                          for note in row["relatedLocations"]], text)

    def test_text_shows_the_source(self):
        lines = self.text("text").splitlines()
        file, line, column = next(
            (match[1], int(match[2]), int(match[3])) for match in
            map(WARNING.match, lines) if match)
        source = (self.root / file).read_text().splitlines()[line - 1]
        self.assertEqual(lines[1], f"{line:5} | {source}")
        self.assertEqual(lines[2], f"      | {' ' * (column - 1)}^")

    def test_are_the_same_every_time(self):
        for form in ("text", "json", "sarif"):
            with self.subTest(form):
                one, four = (self.run_tool("check", "--no-store", "--format",
                                           form, threads, code=1)
                             for threads in ("-j1", "-j4"))
                self.assertEqual(one.stdout, four.stdout)
                self.assertEqual(one.stderr, four.stderr)

    def test_say_what_was_not_analysed(self):
        self.write("src/bad.cpp", "int a = ;\n")
        self.configure("src/bad.cpp", "src/faulty.cpp")
        report = json.loads(self.run_tool("check", "--format", "json",
                                          code=3).stdout)
        self.assertEqual(report["problems"], [{
            "file": "src/bad.cpp", "line": 1, "column": 9,
            "message": "expected expression"}])
        self.assertEqual(report["notAnalysed"], 1)
        self.assertEqual(len(report["findings"]), 1)
        run = json.loads(self.run_tool("check", "--format", "sarif",
                                       code=3).stdout)["runs"][0]
        self.assertFalse(run["invocations"][0]["executionSuccessful"])

    def test_paths_can_be_followed_from_where_one_is(self):
        inside = self.run_at(self.root / "src", "check").stdout
        self.assertEqual(of_text(inside)[0][0], "faulty.cpp")
        outside = self.run_at(self.root / "build", "check", "-p", ".").stdout
        self.assertEqual(of_text(outside)[0][0], f"{self.root}/src/faulty.cpp")


class Places(ProjectTest):
    """A finding is told to who can put it right."""

    def setUp(self):
        super().setUp()
        self.write("ages/ages.h", FAULTY)
        self.write("project/main.cpp", '#include "../ages/ages.h"\n'
                   "int main() { return age(1); }\n")
        self.write("project/faulty.cpp", FAULTY.replace("age(", "other("))
        self.configure("project/main.cpp", "project/faulty.cpp")

    def places(self, root: str) -> list[str]:
        return sorted(os.path.basename(finding["file"]) for finding in
                      self.findings("check", "--root", root))

    def test_in_a_header_of_the_project(self):
        self.assertEqual(self.places("."),
                         ["ages.h", "faulty.cpp"])

    def test_not_in_a_header_of_another(self):
        self.assertEqual(self.places("project"), ["faulty.cpp"])

    def test_in_a_source_wherever_it_is(self):
        self.assertEqual(self.places("ages"),
                         ["ages.h", "faulty.cpp"])


class Files(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual()

    def test_is_written(self):
        printed = self.run_tool("check", "--format", "json", code=1).stdout
        before = self.files()
        self.write("out.json", "old")
        result = self.run_tool("check", "--format", "json", "-o", "out.json",
                               code=1)
        self.assertEqual(result.stdout, "")
        self.assertEqual((self.root / "out.json").read_text(), printed)
        self.assertEqual(self.files(), sorted([*before, "out.json"]))

    def test_cannot_be_written(self):
        (self.root / "folder").mkdir()
        before = self.files()
        for name, reason in (("folder", "folder: cannot be written: it is a "
                              "folder"),
                             ("gone/out", "gone: No such file or directory"),
                             ("src/main.cpp/out", "Not a directory")):
            for words in (["check"], ["caches"], ["extract", "src/main.cpp"]):
                with self.subTest(name=name, words=words):
                    self.assertIn(reason, self.fails(*words, "-o", name))
        self.assertEqual(self.files(), before)

    def test_is_a_link_or_a_device(self):
        self.write("real/out", "old")
        (self.root / "link").symlink_to("real/out")
        self.run_tool("check", "-o", "link", code=1)
        self.assertTrue((self.root / "link").is_symlink())
        self.assertIn(CHECK, (self.root / "real/out").read_text())
        result = self.run_tool("check", "-o", "/dev/stdout", code=1)
        self.assertIn(CHECK, result.stdout)

    def test_is_full(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            result = subprocess.run(self.command("check"), cwd=self.root,
                                    stdout=full, stderr=subprocess.PIPE,
                                    text=True, check=False, timeout=120)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn("No space left", result.stderr)


class Terminals(ProjectTest):
    """What only a person at a terminal is shown."""

    def setUp(self):
        super().setUp()
        self.write_usual()

    def on_terminal(self, *words: str, **environment: str) -> str:
        ours, theirs = pty.openpty()
        with subprocess.Popen(
                self.command(*words), cwd=self.root, stdout=theirs,
                stderr=theirs, stdin=subprocess.DEVNULL,
                env={**os.environ, "TERM": "xterm", **environment}) as process:
            os.close(theirs)
            text = b""
            try:
                while chunk := os.read(ours, 65536):
                    text += chunk
            except OSError:  # the other end is closed
                pass
            process.wait(120)
        os.close(ours)
        return text.decode()

    def test_shows_colours_and_progress(self):
        text = self.on_terminal("check")
        self.assertIn("\033[0;1;35mwarning: ", text)
        self.assertRegex(text, r"\[\d/2.*\] .*faulty\.cpp")
        self.assertRegex(text, r"\[\d/2, 1 finding.*\] ")

    def test_count_nothing_where_a_tidy_file_is_wrong(self):
        """Whoever counts is one of several who work: it is told at the end."""
        self.write("src/inner/ages.h", "#pragma once\n" +
                   FAULTY.replace("int age(", "inline int age("))
        self.write("src/inner/.clang-tidy", "Checks: [unclosed\n")
        names = [f"src/{number}.cpp" for number in range(6)]
        for name in names:
            self.write(name, '#include "inner/ages.h"\n')
        self.configure(*names)
        text = self.on_terminal("check", "-j", "2")
        self.assertIn("error: ", text)
        self.assertIn("Could not find closing", text)
        self.assertNotIn("terminate", text)
        self.assertIn("[5/6", text)

    def test_may_be_quiet_and_plain(self):
        text = self.on_terminal("check", "--quiet", NO_COLOR="1")
        self.assertNotIn("\033", text)
        self.assertNotIn("translation unit", text)
        self.assertIn("warning: ", text)
        self.assertIn("\033[", self.on_terminal("check", "--color=never"))
        self.assertNotIn("\033[0;1;35m",
                         self.on_terminal("check", "--color=never"))

    def test_may_know_no_control_codes(self):
        text = self.on_terminal("check", TERM="dumb")
        self.assertNotIn("\033", text)
        self.assertNotIn("[0/2", text)
        self.assertIn("1 finding in 1 file", text)

    def test_shows_nothing_special_elsewhere(self):
        result = self.run_tool("check", code=1)
        self.assertNotIn("\033", result.stdout + result.stderr)
        self.assertEqual(result.stderr,
                         "1 finding in 1 file; 2 translation units\n"
                         f"'cachetidy explain {CHECK}' tells how to put it "
                         "right\n")
        self.assertIn("\033[", self.run_tool("check", "--color=always",
                                             code=1).stdout)


if __name__ == "__main__":
    unittest.main()
