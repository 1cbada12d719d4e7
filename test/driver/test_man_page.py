# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The man pages: complete, and without fault to those who read them."""

import os
import re
import subprocess
import unittest
from pathlib import Path

SHARE = Path(os.environ["CACHETIDY_BUILD"]) / "share"
PAGES = sorted((SHARE / "man/man1").glob("*.1"))


def run(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, text=True, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8",
                               "MANWIDTH": "80"})


def words(text: str) -> str:
    """Without line breaks."""
    return " ".join(text.split())


def told(*command: str) -> list[str]:
    """What --help tells: each paragraph, each row of a table, as the page is
    to put it."""
    text = run(os.environ["CACHETIDY"], *command, "--help").stdout
    # The page has headings of its own for these.
    text = re.sub(r"(?m)^(Usage:.*|Positionals:|Options:|Subcommands:)$", "",
                  text)
    text = re.sub(r"\n {10,}", "  ", text)  # continued
    text = re.sub(r"(?m)^  ", "\n", text)  # a row
    text = re.sub(r"(?<=-\w),(?=--)", ", ", text)
    text = text.replace(" REQUIRED", " (required)")
    text = re.sub(r" Excludes: (\S+)", r" (not with \1)", text)
    return [words(part) for part in text.split("\n\n") if part.strip()]


class Page(unittest.TestCase):
    def test_all_programs_have_one(self):
        self.assertEqual({page.stem for page in PAGES},
                         {"cachetidy", "cachetidy-clangd", "cachetidy-tidy"})

    def test_is_without_fault(self):
        for page in PAGES:
            for reader in (("mandoc", "-Tlint", "-Wwarning"),
                           ("groff", "-ww", "-man", "-Tutf8", "-z"),
                           ("man", "--warnings", "-l")):
                with self.subTest(f"{reader[0]} {page.name}"):
                    result = run(*reader, str(page))
                    self.assertEqual((result.returncode, result.stderr),
                                     (0, ""))
                    if reader[0] == "mandoc":
                        self.assertEqual(result.stdout, "")

    def test_tells_all_that_help_tells(self):
        page = words(run("man", "-l", str(SHARE / "man/man1/cachetidy.1"))
                     .stdout)
        general, *sections = re.split(r" cachetidy (?=\w+ \[OPTIONS\])",
                                      page[page.index(" DESCRIPTION "):])
        commands = re.findall(r"(?m)^  (\w+) {2,}",
                              run(os.environ["CACHETIDY"], "--help").stdout)
        self.assertEqual([section.split()[0] for section in sections],
                         commands)
        programs = told()
        for part in programs:
            if part.split()[0] not in commands:
                self.assertIn(part, general)
        for command, section in zip(commands, sections):
            for part in told(command):
                if part not in programs:
                    with self.subTest(command):
                        self.assertIn(part, section)


if __name__ == "__main__":
    unittest.main()
