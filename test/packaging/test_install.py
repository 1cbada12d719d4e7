# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""`cmake --install`, into any prefix."""

import os
import unittest

from installed import InstalledTest


class Install(InstalledTest):
    def install(self, *words: str, stage: str = "") -> None:
        self.call(os.environ["CMAKE"], "--install",
                  os.environ["CACHETIDY_BUILD"], "--prefix", "/opt/tidy",
                  *words, env={**os.environ, "DESTDIR": str(self.root / stage)})

    def test_works_wherever_it_is(self):
        self.install("--strip", stage="stage")
        moved = self.root / "moved"
        (self.root / "stage/opt/tidy").rename(moved)
        self.assertEqual(list((self.root / "stage").rglob("*")),
                         [self.root / "stage/opt"])
        self.works(moved)
        self.is_used_by_cmake(moved)
        for name in ("share/zsh/site-functions/_cachetidy",
                     "share/doc/cachetidy/LICENSE.TXT",
                     "share/man/man1/cachetidy-clangd.1"):
            self.assertTrue((moved / name).is_file(), name)

    def test_the_command_line_alone(self):
        self.install("--component", "cachetidy", stage="stage")
        programs = sorted(path.name for path in
                          (self.root / "stage/opt/tidy/bin").iterdir())
        self.assertEqual(programs, ["cachetidy"])


if __name__ == "__main__":
    unittest.main()
