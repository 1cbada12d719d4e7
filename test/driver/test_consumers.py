# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Each form is what those who read it ask for, of a program that is hard to
write down and of one without findings. SARIF has a file of its own."""

import json
import re
import unittest
from pathlib import Path
from xml.etree import ElementTree

from consumers import (GITLAB, SCHEMA, github_lines, junit_complaints,
                       junit_counts, junit_passes, schema_complaints)
from hard_project import BAD, GONE, LATIN, NAME, HardTest


def rows_of(report: Path) -> dict:
    return json.loads(report.read_text(encoding="utf-8"))


class Json(HardTest):
    def test_keeps_to_its_schema(self):
        hard = self.hard()["json"].rename(self.root / "hard.json")
        self.assertEqual(len(rows_of(hard)["findings"]), 2)
        self.assertEqual(len(rows_of(hard)["problems"]), 2)
        self.assertEqual(schema_complaints(SCHEMA, hard, self.clean()["json"]),
                         [])

    def test_schema_tells_what_is_wrong(self):
        report = self.hard()["json"]
        rows = rows_of(report)
        rows["findings"][0]["line"] = 0
        rows["findings"][0]["new"] = 1
        del rows["findings"][1]["notes"]
        report.write_text(json.dumps(rows))
        self.assertEqual(len(schema_complaints(SCHEMA, report)), 3)


# As the runner's documentation has a command.
COMMAND = re.compile(r"::(error|warning|notice) (.*?)::(.*)")
NAMES = {"line": "startLine", "col": "startColumn"}


def unescaped(text: str) -> str:
    for code, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"),
                        ("%2C", ","), ("%25", "%")):
        text = text.replace(code, meant)
    return text


def annotation(line: str) -> dict:
    command, properties, message = COMMAND.fullmatch(line).groups()
    pairs = [pair.split("=", 1) for pair in properties.split(",")]
    return {"command": command, "message": unescaped(message),
            **{NAMES.get(name, name):
               unescaped(value) if name in ("title", "file") else int(value)
               for name, value in pairs}}


class Github(HardTest):
    def test_is_as_actions_write_it(self):
        text = self.hard()["github"].read_text(encoding="utf-8")
        told = [annotation(line) for line in text.splitlines()]
        self.assertEqual([row["file"] for row in told],
                         [f"app/{name}" for name in (LATIN, NAME, BAD, GONE)])
        self.assertEqual(github_lines(told), text)

    def test_says_what_text_says(self):
        forms = self.reports(1, NAME)
        [told] = map(annotation, forms["github"].read_text().splitlines())
        [row] = rows_of(forms["json"])["findings"]
        story = [row["message"]] + [
            f"app/{note['file']}:{note['line']}:{note['column']}: "
            f"{note['message']}" for note in row["notes"]]
        self.assertEqual(told["message"].splitlines(), story)
        self.assertEqual((told["title"], told["startLine"], told["endLine"]),
                         (row["check"], row["line"], row["line"]))
        line = (self.root / NAME).read_text().splitlines()[row["line"] - 1]
        self.assertEqual(line[told["startColumn"] - 1:].split()[0],
                         '"größe<%d>:"')

    def test_says_nothing_of_a_clean_program(self):
        self.assertEqual(self.clean()["github"].read_bytes(), b"")


class Gitlab(HardTest):
    def test_has_what_gitlab_asks_for(self):
        hard = self.hard()["gitlab"].rename(self.root / "hard.gitlab")
        clean = self.clean()["gitlab"]
        self.assertEqual(rows_of(clean), [])
        self.assertEqual(schema_complaints(GITLAB, hard, clean), [])
        self.assertEqual([(row["location"]["path"], row["severity"])
                          for row in rows_of(hard)],
                         [(f"app/{LATIN}", "major"), (f"app/{NAME}", "major"),
                          (f"app/{BAD}", "blocker"), (f"app/{GONE}", "blocker")])

    def test_fingerprints_stay_when_code_moves(self):
        before = rows_of(self.reports(1, NAME)["gitlab"])
        self.write(NAME, "// moved\n\n" + (self.root / NAME).read_text())
        after = rows_of(self.reports(1, NAME)["gitlab"])
        self.assertEqual(after[0]["location"]["lines"]["begin"],
                         before[0]["location"]["lines"]["begin"] + 2)
        self.assertEqual(after[0]["fingerprint"], before[0]["fingerprint"])


class Junit(HardTest):
    def test_is_read_as_results_of_tests(self):
        report = self.hard()["junit"]
        self.assertEqual(junit_complaints(report), [])
        self.assertFalse(junit_passes(report))
        root = ElementTree.parse(report).getroot()
        counts = tuple(root.attrib[name]
                       for name in ("tests", "failures", "errors"))
        self.assertEqual(junit_counts(report), counts)
        self.assertEqual(counts[1:], ("2", "3"))
        self.assertEqual([case.get("file") for case in root.iter("testcase")
                          if case.find("failure") is not None],
                         [f"app/{LATIN}", f"app/{NAME}"])

    def test_clean_program_passes(self):
        report = self.clean()["junit"]
        self.assertEqual(junit_complaints(report), [])
        self.assertTrue(junit_passes(report))
        self.assertEqual({len(suite) for suite in
                          ElementTree.parse(report).getroot()}, {1})

    def test_names_stay_when_code_moves(self):
        def names() -> list[str]:
            report = self.reports(1, NAME)["junit"]
            return [case.get("classname") + " " + case.get("name")
                    for case in ElementTree.parse(report).iter("testcase")]
        before = names()
        self.write(NAME, "// moved\n" + (self.root / NAME).read_text())
        self.assertEqual(names(), before)
        self.assertIn(f"cachetidy.cache-raw-key app/{NAME}: the key "
                      "'größe<%d>:{int}' of a shared cache is put together by "
                      "hand: use app::construct_cache_key", before)


if __name__ == "__main__":
    unittest.main()
