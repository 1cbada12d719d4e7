# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""scripts/new-check makes a skeleton that compiles and whose tests fail.

CMAKE and CXX name the tools, FLAGS those of the compiler.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import fixtures
from findings import unmet

ROOT = Path(__file__).parents[2]
TEST_DOCS = ROOT / "test" / "docs"
ID = "cache-brand-new"
SUMMARY = "a fault nobody has thought of"

sys.path.append(str(TEST_DOCS))
from pages import check  # pylint: disable=wrong-import-position


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True,
                          check=False)


class NewCheck(unittest.TestCase):
    def setUp(self):
        self.tree = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for folder in ("checks", "docs/checks", "scripts", "src"):
            shutil.copytree(ROOT / folder, self.tree / folder)

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run("scripts/new-check", *arguments, cwd=self.tree)

    def made(self) -> None:
        result = self.make(ID, SUMMARY)
        self.assertEqual(result.returncode, 0, result.stderr)

    def pages_of_all_checks(self) -> subprocess.CompletedProcess[str]:
        return run(os.environ["CMAKE"], f"-DROOT={self.tree}", "-P",
                   str(TEST_DOCS / "RequirePages.cmake"), cwd=self.tree)

    def test_compiles(self):
        self.made()
        for source in ("checks/BrandNew.cpp", "src/rules/Registry.cpp"):
            result = run(os.environ["CXX"], *shlex.split(os.environ["FLAGS"]),
                         "-fsyntax-only", "-Isrc", "-I.", source,
                         cwd=self.tree)
            self.assertEqual(result.returncode, 0, result.stderr)

    def test_is_in_the_list_once(self):
        self.made()
        lines = (self.tree / "checks/Checks.def").read_text().splitlines()
        self.assertEqual(lines.count(f'CHECK(BrandNew, "{ID}",'), 1)

    def test_page_fails_until_the_check_is_written(self):
        self.made()
        pages = self.tree / "new"
        pages.mkdir()
        shutil.copy(self.tree / f"docs/checks/{ID}.md", pages)
        result = run(sys.executable, "-B", str(TEST_DOCS / "pages.py"),
                     str(pages), cwd=self.tree)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(f"{SUMMARY} [{ID}]", result.stderr)

    def test_fixture_fails_until_the_check_is_written(self):
        self.made()
        fixture = fixtures.read(self.tree / f"test/checks/{ID}/first.cpp")
        self.assertEqual([e.check for e in fixture.expectations], [ID])
        complaints = unmet(check(fixture.path.read_text()),
                           fixture.expectations)
        self.assertTrue(any(c.startswith("missing:") for c in complaints))

    def test_without_its_page_does_not_build(self):
        self.made()
        self.assertEqual(self.pages_of_all_checks().returncode, 0)
        (self.tree / f"docs/checks/{ID}.md").unlink()
        result = self.pages_of_all_checks()
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(f"docs/checks/{ID}.md", result.stderr)

    def test_refuses_mistakes_and_changes_nothing(self):
        self.made()
        files = self.files()
        for arguments, complaint in [
                ((), "expected an id and a summary"),
                ((ID,), "expected an id and a summary"),
                (("BrandNew", SUMMARY), "no id of a check"),
                (("cache-", SUMMARY), "no id of a check"),
                (("cache-other", 'a "quoted" word'), "string literal"),
                (("cache-other", ""), "string literal"),
                ((ID, SUMMARY), "exists already")]:
            with self.subTest(arguments):
                result = self.make(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertIn(complaint, result.stderr)
                self.assertEqual(self.files(), files)

    def files(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.tree.rglob("*")
                if path.is_file()}


if __name__ == "__main__":
    unittest.main()
