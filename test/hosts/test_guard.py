# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A plugin that cannot work says so, and the run fails: silence would pass
for clean code."""

import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import hosts
import sample
from workspace import Workspace

REFUSED = 78


def other_tidies() -> dict[str, str]:
    """The clang-tidies of other majors on this machine, by their major."""
    found = {}
    for folder in os.get_exec_path():
        for program in Path(folder).glob("clang-tidy-*"):
            major = program.name.removeprefix("clang-tidy-")
            if major.isdigit() and major != our_major():
                found[major] = str(program)
    return found


def our_major() -> str:
    version = subprocess.check_output([hosts.products().clang_tidy,
                                       "--version"], text=True)
    return re.search(r"version (\d+)", version)[1]


class Guard(unittest.TestCase):
    def setUp(self) -> None:
        self.space = self.enterContext(Workspace())
        self.name = sample.write(self.space).path.name

    def run_with(self, tidy: str, plugin: Path, checks: str = "cache-*",
                 accept: tuple[int, ...] = (REFUSED,)) -> str:
        result = hosts.run(self.space, [tidy, f"--load={plugin}",
                                        f"--checks=-*,{checks}", self.name],
                           accept)
        return result.stdout + result.stderr

    def test_other_majors_are_refused(self) -> None:
        others = other_tidies()
        self.assertTrue(others, "no clang-tidy of another major to test with: "
                                "install one of scripts/packages.txt")
        for major, tidy in others.items():
            # Checks of its own are on as well: it would run, and end with 0.
            with self.subTest(major=major):
                said = self.run_with(tidy, hosts.products().plugin,
                                     "cache-*,bugprone-*")
                self.assertIn(f"built for LLVM {our_major()}, clang-tidy is "
                              f"{major} ", said)
                self.assertIn(f"use clang-tidy-{our_major()}", said)

    def test_programs_without_clang_are_refused(self) -> None:
        script = f"import ctypes; ctypes.CDLL({str(hosts.products().plugin)!r})"
        result = hosts.run(self.space, [sys.executable, "-c", script],
                           accept=(REFUSED,))
        self.assertIn("does not say which LLVM it has", result.stderr)

    def test_plugin_without_its_checks(self) -> None:
        alone = Path(shutil.copy(hosts.products().plugin, self.space.root))
        said = self.run_with(hosts.products().clang_tidy, alone)
        self.assertIn("cannot load the checks", said)
        self.assertIn("CacheTidyChecks.so", said)

    def test_link_to_the_plugin_is_followed(self) -> None:
        link = self.space.root / "link.so"
        link.symlink_to(hosts.products().plugin)
        said = self.run_with(hosts.products().clang_tidy, link, accept=(0,))
        self.assertIn(f"[{sample.CHECK}]", said)

    def test_plugin_file_that_is_not_there(self) -> None:
        missing = self.space.root / "missing.so"
        said = self.run_with(hosts.products().clang_tidy, missing, accept=(1,))
        self.assertIn("missing.so", said)
        # With other checks on, clang-tidy goes on without ours and ends with
        # 0; a verified configuration that names them does not.
        said = hosts.run(self.space, [hosts.products().clang_tidy,
                                      f"--load={missing}", "--verify-config"],
                         accept=(1,))
        self.assertIn("'cache-*' doesn't match any known check", said.stderr)


if __name__ == "__main__":
    unittest.main()
