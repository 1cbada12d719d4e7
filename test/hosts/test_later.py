# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""An editor does not wait for the program to be linked, and misses nothing."""

import unittest
from pathlib import Path

import hosts
import workspace

STORIES = Path(__file__).resolve().parents[1] / "programs"
OTHERS = "other findings are to be shown"
NONE = "no other findings"


class Later(unittest.TestCase):
    def setUp(self) -> None:
        self.space, _ = workspace.for_story(STORIES / "user_renamed")
        self.enterContext(self.space)
        hosts.cli_findings(self.space, ["check", "--format", "json", "-p", "."])
        self.path = self.space.root / "user_repository.cpp"
        self.text = self.path.read_text(encoding="utf-8")
        self.server = self.enterContext(hosts.clangd_server(self.space))

    def lines(self, diagnostics) -> list[int]:
        return [finding.line for finding in hosts.editor_findings(
            self.space, self.path, diagnostics)]

    def test_what_takes_the_program_is_told_when_that_is_linked(self) -> None:
        (_,) = self.lines(self.server.open(self.path, self.text))
        self.assertEqual(self.server.linked(self.path), [OTHERS])

    def test_what_is_known_is_told_at_once_where_it_stands_now(self) -> None:
        (line,) = self.lines(self.server.open(self.path, self.text))
        changed = self.server.change(self.path, f"\n\n{self.text}")
        self.assertEqual(self.lines(changed), [line + 2])
        self.assertEqual(self.server.linked(self.path), [OTHERS, NONE])

    def test_a_comment_links_nothing(self) -> None:
        (line,) = self.lines(self.server.open(self.path, self.text))
        changed = self.server.change(self.path, f"{self.text}// Why?\n")
        self.assertEqual(self.lines(changed), [line])
        self.assertEqual(self.server.linked(self.path), [OTHERS])

    def test_nor_does_one_where_it_was_found(self) -> None:
        (line,) = self.lines(self.server.open(self.path, self.text))
        lines = self.text.splitlines(keepends=True)
        lines[line - 1] = lines[line - 1].replace("// expect", "// Expect")
        changed = self.server.change(self.path, "".join(lines))
        self.assertEqual(self.lines(changed), [line])
        self.assertEqual(self.server.linked(self.path), [OTHERS])

    def test_the_document_stays_that_of_the_editor(self) -> None:
        """Which sends what is typed, and not the whole text."""
        text = self.text.rstrip("\n")  # as some editors leave it
        (line,) = self.lines(self.server.open(self.path, text))
        last = text.count("\n")
        for told, (at, typed) in enumerate(
                [(0, "\n"), (last + 1, "int n;\nint m;\n"), (0, "\n\n")]):
            found = self.server.insert(self.path, at, typed)
            self.assertEqual([row for row in found if row["severity"] == 1], [])
            line += typed.count("\n") if at == 0 else 0
            self.assertEqual(self.lines(found), [line])
            self.server.close(self.path)
            lines = text.splitlines()
            text = "\n".join(lines[:at] + typed.splitlines() + lines[at:])
            # What was known is forgotten, and found again.
            self.assertEqual(self.lines(self.server.open(self.path, text)),
                             [line])


if __name__ == "__main__":
    unittest.main()
