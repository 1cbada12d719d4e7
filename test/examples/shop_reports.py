# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The findings in examples/shop in every form: nobody for whom one is finds
fault with it, and docs/reports.md shows them as they are.

Usage: shop_reports.py BUILD, where the shop was configured"""

import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import consumers
import hosts

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = REPOSITORY / "docs" / "reports.md"
FORMS = ("text", "json", "sarif", "github", "gitlab", "junit")
FINDINGS = 9
_BLOCK = re.compile(r"^```\w+ (\w+)\n(.*?)^```$", re.M | re.S)


def includes(whole, part) -> bool:
    """Whether all that is in a part of JSON is in the whole, too."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            name in whole and includes(whole[name], value)
            for name, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and all(
            any(includes(one, value) for one in whole) for value in part)
    return whole == part


class Shop(unittest.TestCase):
    build = ""

    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.forms = {form: Path(folder) / f"shop.{form}" for form in FORMS}
        asked = ",".join(f"{form}={file}" for form, file in cls.forms.items())
        result = subprocess.run(
            [hosts.products().cli, "check", "-p", cls.build, "--quiet",
             "--no-store", "--format", asked], cwd=REPOSITORY, text=True,
            stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if result.returncode != 1 or result.stdout:
            raise AssertionError(f"check ended with {result.returncode}:\n"
                                 f"{result.stdout}{result.stderr}")

    def read(self, form: str) -> str:
        return self.forms[form].read_text(encoding="utf-8")

    def rows(self, form: str) -> list[dict]:
        whole = json.loads(self.read(form))
        return {"json": lambda: whole["findings"],
                "sarif": lambda: whole["runs"][0]["results"],
                "gitlab": lambda: whole}[form]()

    def test_json(self):
        self.assertEqual(len(self.rows("json")), FINDINGS)
        self.assertEqual(consumers.schema_complaints(
            consumers.SCHEMA, self.forms["json"]), [])

    def test_sarif(self):
        self.assertEqual(len(self.rows("sarif")), FINDINGS)
        self.assertEqual(consumers.sarif_complaints(self.forms["sarif"]), [])

    def test_gitlab(self):
        self.assertEqual(len(self.rows("gitlab")), FINDINGS)
        self.assertEqual(consumers.schema_complaints(
            consumers.GITLAB, self.forms["gitlab"]), [])

    def test_junit(self):
        self.assertEqual(consumers.junit_complaints(self.forms["junit"]), [])
        _, failures, errors = consumers.junit_counts(self.forms["junit"])
        self.assertEqual((failures, errors), (str(FINDINGS), "0"))

    def test_page_shows_them_as_they_are(self):
        examples = _BLOCK.findall(PAGE.read_text(encoding="utf-8"))
        self.assertEqual([form for form, _ in examples], list(FORMS))
        for form, example in examples:
            with self.subTest(form):
                if form in ("json", "sarif", "gitlab"):
                    self.assertTrue(any(includes(row, json.loads(example))
                                        for row in self.rows(form)))
                else:
                    self.assertIn(example, self.read(form))


if __name__ == "__main__":
    Shop.build = sys.argv.pop()
    unittest.main()
