# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Comments that silence findings, in hosts that see one file and what the last
run of the command line left of the others."""

import os
import unittest
from pathlib import Path

import hosts
import workspace
from fixtures import read
from quick_fixes import edited, quick_fixes
from workspace import Workspace

STORIES = Path(__file__).parents[1] / "programs"
OWN = "cache-suppression"
WHOLE = ["check", "--format", "json", "-p", "."]
UNUSED = "  // cachetidy: allow stale-after-mutation: a new name is shown from " \
         "tomorrow on\n"


def fix_by_cli(space: Workspace, path: Path) -> None:
    hosts.run(space, [hosts.products().cli, "check", "--fix", "-p", "."])


def fix_by_tidy(space: Workspace, path: Path) -> None:
    hosts.run(space, [hosts.products().tidy, "-p", ".", "--quiet", "--fix",
                      path.name])


def fix_in_editor(space: Workspace, path: Path) -> None:
    text = path.read_bytes()
    with hosts.clangd_server(space) as server:
        (fix,) = quick_fixes(server, path, server.open(path, text.decode()))
    path.write_bytes(edited(text, fix))


class Suppressions(unittest.TestCase):
    def program(self, story: str) -> Workspace:
        space, _ = workspace.for_story(STORIES / story)
        self.enterContext(space)
        hosts.cli_findings(space, WHOLE)
        return space

    def test_what_is_unused_is_taken_out_alike(self) -> None:
        space = self.program("allowed_and_put_right")
        path = space.root / "repository.cpp"
        before = path.read_text()
        self.assertIn(UNUSED, before)
        for fix in (fix_by_cli, fix_by_tidy, fix_in_editor):
            with self.subTest(fix.__name__):
                path.write_text(before)
                self.assertEqual(
                    [f.check for f in hosts.cli_findings(space, WHOLE)], [OWN])
                fix(space, path)
                self.assertEqual(path.read_text(), before.replace(UNUSED, ""))
        self.assertEqual(hosts.cli_findings(space, WHOLE), [])

    def test_what_is_typed_counts(self) -> None:
        space = self.program("allowed_with_reason")
        path = space.root / "repository.cpp"
        text = path.read_text()

        def told(diagnostics) -> list[str]:
            return [f.check for f in
                    hosts.editor_findings(space, path, diagnostics)]

        with hosts.clangd_server(space) as server:
            self.assertEqual(told(server.open(path, text)), [])
            self.assertEqual(told(server.change(path, text.replace(UNUSED, ""))),
                             ["cache-stale-after-mutation"])
            without_reason = text.replace(
                UNUSED, UNUSED.split(": a new name")[0] + "\n")
            self.assertEqual(told(server.change(path, without_reason)),
                             [OWN, "cache-stale-after-mutation"])
            # The line of the finding is not the one that the last run saw.
            self.assertEqual(told(server.change(path, "\n\n" + text)), [])
            # What does not compile may be what the comment is for.
            broken = text.replace("sqlite3_prepare_v2(db, \"UPDATE",
                                  "sqlite3_prepare(db, \"UPDATE")
            self.assertNotIn(OWN, told(server.change(path, broken)))

    @unittest.skipIf("CACHETIDY_SANITIZE" in os.environ,
                     "the stock program has no sanitizer's runtime")
    def test_a_header_that_was_changed_since_is_read_anew(self) -> None:
        space = self.program("allowed_with_reason")
        header = space.root / "users.h"
        right = header.read_text()
        for name, text in (
                ("wrong", right.replace("static-memo: texts", "static-memo")),
                ("right", right)):
            header.write_text(text)
            with self.subTest(name):
                found = hosts.plugin(space, read(space.root / "users.cpp"))
                told = [f for f in found if f.file == "users.h"]
                expected = {OWN, "cache-static-memo"} if name == "wrong" else {}
                self.assertEqual({f.check for f in told}, set(expected))
            hosts.cli_findings(space, WHOLE)


if __name__ == "__main__":
    unittest.main()
