# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A NOLINT means the same in every host."""

import unittest

import hosts
import sample
from workspace import Workspace

SILENT = {
    "line": {"behind": "// NOLINT"},
    "line, by name": {"behind": "// NOLINT(cache-static-memo)"},
    "line, by glob": {"behind": "// NOLINT(cache-*)"},
    "line, in a list": {"behind": "// NOLINT(bugprone-x, cache-static-memo)"},
    "line, in a block comment": {"behind": "/* NOLINT */"},
    "next line": {"before": "// NOLINTNEXTLINE"},
    "next line, by name": {"before": "// NOLINTNEXTLINE(cache-static-memo)"},
    "block": {"before": "// NOLINTBEGIN", "after": "// NOLINTEND"},
    "block, by name": {"before": "// NOLINTBEGIN(cache-static-memo)",
                       "after": "// NOLINTEND(cache-static-memo)"},
}

NOT_SILENT = {
    "no comment": {},
    "another check": {"behind": "// NOLINT(bugprone-use-after-move)"},
    "another line": {"after": "// NOLINT"},
    "next line of another check": {"before": "// NOLINTNEXTLINE(misc-*)"},
    "a block that has ended": {"before": "// NOLINTBEGIN\n// NOLINTEND"},
}


class NoLint(unittest.TestCase):
    def findings(self, text: str) -> dict[str, list[hosts.Finding]]:
        with Workspace() as space:
            fixture = sample.write(space, text)
            every = {**hosts.one_unit(), "cachetidy link": hosts.linked}
            return {name: host(space, fixture) for name, host in every.items()}

    def test_silences_in_every_host(self) -> None:
        for form, words in SILENT.items():
            for host, found in self.findings(sample.memo(**words)).items():
                with self.subTest(form=form, host=host):
                    self.assertEqual(found, [])

    def test_silences_nothing_else_in_any_host(self) -> None:
        for form, words in NOT_SILENT.items():
            for host, found in self.findings(sample.memo(**words)).items():
                with self.subTest(form=form, host=host):
                    self.assertEqual([f.check for f in found], [sample.CHECK])


if __name__ == "__main__":
    unittest.main()
