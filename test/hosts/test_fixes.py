# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What becomes of a finding that has notes, a fix, and a '%' in its text, in a
source file and in a header. CacheTidyProbe.so (ProbeCheck.cpp) finds it."""

import unittest

import hosts
from findings import Finding, Note
from workspace import Workspace

HEADER = "#pragma once\nstatic int probeInHeader;\n"
SOURCE = '#include "h.h"\nint before;\nstatic int probe = 1;\n'
CHECKS = "--checks=-*,cache-probe"


class Fixes(unittest.TestCase):
    def setUp(self) -> None:
        self.space = self.enterContext(Workspace())
        self.header = self.space.root / "h.h"
        self.source = self.space.root / "f.cpp"
        self.header.write_text(HEADER)
        self.source.write_text(SOURCE)
        self.space.configure({"cache-probe.To": "other"})
        self.space.compile_with({self.source: []})
        probe = hosts.products().plugin.with_name("CacheTidyProbe.so")
        self.tidy = [hosts.products().clang_tidy, f"--load={probe}", CHECKS]

    def finding(self, file: str, line: int, name: str) -> Finding:
        return Finding(file, line, 12, "cache-probe",
                       f"call '{name}' 100%s 'other'",
                       (Note(file, line, 12, "because of its name, %0"),
                        Note(file, 1, 1, "in this file")))

    def test_findings_arrive_whole(self) -> None:
        found = hosts.tidy_findings(self.space, [*self.tidy, "f.cpp"])
        self.assertEqual(found, [self.finding("f.cpp", 3, "probe"),
                                 self.finding("h.h", 2, "probeInHeader")])

    def test_header_filter_holds(self) -> None:
        found = hosts.tidy_findings(
            self.space, [*self.tidy, "--header-filter=nothing", "f.cpp"])
        self.assertEqual(found, [self.finding("f.cpp", 3, "probe")])

    def test_fixes_are_applied(self) -> None:
        hosts.run(self.space, [*self.tidy, "-p", ".", "--fix", "f.cpp"])
        self.assertEqual(self.source.read_text(),
                         SOURCE.replace("probe", "other"))
        self.assertEqual(self.header.read_text(),
                         HEADER.replace("probeInHeader", "other"))


if __name__ == "__main__":
    unittest.main()
