# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""run-clang-tidy drives the plugin over a compilation database."""

import unittest
from pathlib import Path

import hosts
import sample
from workspace import Workspace


def runner() -> Path:
    """run-clang-tidy-22 stands beside clang-tidy-22."""
    tidy = Path(hosts.products().clang_tidy)
    return tidy.with_name("run-" + tidy.name)


class Parallel(unittest.TestCase):
    def setUp(self) -> None:
        self.space = self.enterContext(Workspace())
        sources = [sample.write(self.space, name=f"{letter}.cpp").path
                   for letter in "abc"]
        self.space.compile_with({path: ["-std=c++20"] for path in sources})

    def run_tidy(self, plugin: Path, accept: tuple[int, ...]) -> str:
        result = hosts.run(
            self.space, [runner(), "-quiet", f"-load={plugin}", "-p=."], accept)
        return result.stdout + result.stderr

    def test_every_file_is_checked(self) -> None:
        said = self.run_tidy(hosts.products().plugin, accept=(0,))
        for letter in "abc":
            self.assertRegex(said, rf"{letter}\.cpp:{sample.FILL}:\d+: "
                                   rf"warning: .*\[{sample.CHECK}\]")

    def test_missing_plugin_is_loud(self) -> None:
        said = self.run_tidy(self.space.root / "missing.so", accept=(1,))
        self.assertIn("missing.so", said)


if __name__ == "__main__":
    unittest.main()
