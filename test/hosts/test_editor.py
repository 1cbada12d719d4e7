# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A person at work in an editor that runs cachetidy-clangd."""

import unittest

import hosts
import sample
from findings import COMPILER_ERROR
from workspace import Workspace


class Editor(unittest.TestCase):
    def setUp(self) -> None:
        self.space = self.enterContext(Workspace())
        self.path = sample.write(self.space).path
        self.server = self.enterContext(hosts.clangd_server(self.space))

    def open(self, text: str) -> list[hosts.Finding]:
        return self.findings(self.server.open(self.path, text))

    def change(self, text: str) -> list[hosts.Finding]:
        return self.findings(self.server.change(self.path, text))

    def findings(self, diagnostics) -> list[hosts.Finding]:
        return hosts.editor_findings(self.space, self.path, diagnostics)

    def assert_found(self, findings: list[hosts.Finding]) -> None:
        self.assertEqual([(f.line, f.check) for f in findings],
                         [(sample.FILL, sample.CHECK)])
        self.assertTrue(findings[0].notes)

    def test_finding_comes_and_goes_with_the_code(self) -> None:
        self.assert_found(self.open(sample.MEMO))
        self.assertEqual(self.change(sample.DIRECT), [])
        self.assert_found(self.change(sample.MEMO))

    def test_finding_moves_with_the_code(self) -> None:
        self.open(sample.MEMO)
        moved = self.change("\n\n" + sample.MEMO)
        self.assertEqual([f.line for f in moved], [sample.FILL + 2])

    def test_nolint_silences(self) -> None:
        self.assert_found(self.open(sample.MEMO))
        self.assertEqual(self.change(sample.SILENCED), [])
        self.assert_found(self.change(sample.MEMO))

    def test_broken_code_and_its_repair(self) -> None:
        self.assert_found(self.open(sample.MEMO))
        for broken in (sample.MEMO[:len(sample.MEMO) // 2],
                       sample.MEMO.replace("load(id)", "load(id"),
                       sample.MEMO.replace("<string>", "<no/such/header>"),
                       sample.MEMO.replace("std::map", "std::nomap"),
                       "}" + sample.MEMO, "static std::"):
            with self.subTest(broken=broken):
                found = self.change(broken)
                self.assertIn(COMPILER_ERROR, [f.check for f in found])
                self.assert_found(self.change(sample.MEMO))

    def test_file_that_was_never_saved(self) -> None:
        self.path.unlink()
        self.assert_found(self.open(sample.MEMO))

    def test_two_files_at_once(self) -> None:
        other = self.space.root / "other.cpp"
        self.assert_found(self.open(sample.MEMO))
        self.assertEqual(
            len(self.findings(self.server.open(other, sample.MEMO))), 1)
        self.assertEqual(self.change(sample.DIRECT), [])


if __name__ == "__main__":
    unittest.main()
