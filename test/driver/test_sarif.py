# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""SARIF as those who read it take it: Microsoft's validator finds nothing wrong,
regions select what is meant, and fixes apply."""

import json
import unittest
from pathlib import Path
from urllib.parse import unquote, urlsplit

from consumers import sarif_complaints
from hard_project import LATIN, NAME, HardTest


def run_of(log: Path) -> dict:
    [run] = json.loads(log.read_text(encoding="utf-8"))["runs"]
    return run


def file_of(artifact: dict, run: dict) -> Path:
    base = run["originalUriBaseIds"][artifact["uriBaseId"]]["uri"]
    return Path(unquote(urlsplit(base + artifact["uri"]).path))


def offset(text: str, line: int, column: int) -> int:
    """Lines and columns count characters from 1 on."""
    return sum(map(len, text.splitlines(keepends=True)[:line - 1])) + column - 1


def span(text: str, region: dict) -> slice:
    return slice(offset(text, region["startLine"], region["startColumn"]),
                 offset(text, region["endLine"], region["endColumn"]))


def applied(text: str, change: dict) -> str:
    """Every region is one of the text before."""
    for row in reversed(change["replacements"]):
        where = span(text, row["deletedRegion"])
        text = text[:where.start] + row["insertedContent"]["text"] \
            + text[where.stop:]
    return text


class Sarif(HardTest):
    def results(self, log: Path) -> dict[str, dict]:
        """By their files."""
        run = run_of(log)
        return {str(file_of(row["locations"][0]["physicalLocation"]
                            ["artifactLocation"], run).relative_to(self.root)):
                row for row in run["results"]}

    def test_is_valid(self):
        hard = self.hard()["sarif"].rename(self.root / "hard.sarif")
        self.assertEqual(set(self.results(hard)), {NAME, LATIN})
        clean = self.clean()["sarif"]
        self.assertEqual(self.results(clean), {})
        self.assertEqual(sarif_complaints(hard, clean), [])

    def test_would_not_be_valid(self):
        """The validator does look, and at more than the schema."""
        text = self.hard()["sarif"].read_text(encoding="utf-8")
        wrongs = (('"ruleIndex": 2', '"ruleIndex": 99', "error SARIF1009"),
                  ('"startLine": 4', '"startLine": -4', "error JSON"),
                  ('"name": "cachetidy"', '"name": "all caches of the world"',
                   "warning SARIF2005"))
        logs = []
        for number, (right, wrong, _) in enumerate(wrongs):
            self.assertIn(right, text)
            logs.append(self.write(f"{number}.sarif",
                                   text.replace(right, wrong)))
        told = " ".join(sarif_complaints(*logs))
        for _, _, rule in wrongs:
            self.assertIn(rule, told)

    def test_tells_what_was_not_analysed(self):
        [invocation] = run_of(self.hard()["sarif"])["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertEqual(
            [(row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
              row["message"]["text"])
             for row in invocation["toolExecutionNotifications"]],
            [("app/src/bad.cpp", "expected expression"),
             ("app/src/gone.cpp",
              "no such file or directory: 'src/gone.cpp'")])

    def test_regions_select_what_is_meant(self):
        log = self.hard()["sarif"]
        row = self.results(log)[NAME]
        self.assertEqual(run_of(log)["columnKind"], "unicodeCodePoints")
        text = (self.root / NAME).read_text(encoding="utf-8")
        key = '"größe<%d>:" + std::to_string(id)'
        region = row["locations"][0]["physicalLocation"]["region"]
        begin = offset(text, region["startLine"], region["startColumn"])
        self.assertTrue(text[begin:].startswith(key), text[begin:])
        [change] = row["fixes"][0]["artifactChanges"]
        self.assertEqual([text[span(text, edit["deletedRegion"])]
                          for edit in change["replacements"]], ["", key])

    def test_fixes_are_those_of_check_fix(self):
        log = self.reports(1, NAME)["sarif"]
        [fix] = self.results(log)[NAME]["fixes"]
        [change] = fix["artifactChanges"]
        file = file_of(change["artifactLocation"], run_of(log))
        fixed = applied(file.read_text(encoding="utf-8"), change)
        self.run_tool("check", "--fix", code=0)
        self.assertEqual(file, self.root / NAME)
        self.assertEqual(file.read_text(encoding="utf-8"), fixed)

    def test_fix_that_is_no_utf8_is_left_to_check_fix(self):
        forms = self.reports(1, LATIN)
        self.assertNotIn("fixes", self.results(forms["sarif"])[LATIN])
        [row] = json.loads(forms["json"].read_text())["findings"]
        self.assertEqual(row["fix"], [])
        self.run_tool("check", "--fix", code=0)
        self.assertIn('construct_cache_key("café", id)'.encode("latin-1"),
                      (self.root / LATIN).read_bytes())

    def test_names_outside_of_the_repository_are_absolute(self):
        outside = self.root.parent / "other" / "src"
        (outside / ".git").mkdir(parents=True)
        self.configure("src/user.cpp", NAME)
        log = self.root / "out.sarif"
        self.run_tool("check", "--root", str(outside), "--format",
                      f"sarif={log}", code=1)
        [row] = run_of(log)["results"]
        artifact = row["locations"][0]["physicalLocation"]["artifactLocation"]
        self.assertEqual(unquote(artifact["uri"]),
                         f"file://{self.root / NAME}")
        self.assertEqual(sarif_complaints(log), [])


if __name__ == "__main__":
    unittest.main()
