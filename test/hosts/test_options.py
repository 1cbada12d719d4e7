# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""clang-tidy's own commands treat our checks and their options as its own."""

import unittest

import hosts
import sample
from workspace import Workspace

SHOW = f"{sample.CHECK}.Show"


class Options(unittest.TestCase):
    def setUp(self) -> None:
        self.space = self.enterContext(Workspace())
        self.name = sample.write(self.space).path.name

    def in_each_tidy(self, *words: str, accept: tuple[int, ...] = (0,)
                     ) -> list[tuple[str, str]]:
        said = []
        for host, command in sample.tidy_commands(hosts.products()).items():
            result = hosts.run(self.space, [*command, *words], accept)
            said.append((host, result.stdout + result.stderr))
        return said

    def test_right_options_are_accepted(self) -> None:
        self.space.configure({SHOW: "possible"})
        for host, said in self.in_each_tidy("--verify-config"):
            self.assertIn("No config errors detected", said, host)

    def test_misspelt_option_is_rejected(self) -> None:
        self.space.configure({f"{sample.CHECK}.Shwo": "possible"})
        for host, said in self.in_each_tidy("--verify-config", accept=(1,)):
            self.assertIn(f"unknown check option '{sample.CHECK}.Shwo'", said,
                          host)
            self.assertIn(f"did you mean '{SHOW}'", said, host)

    def test_misspelt_check_is_rejected(self) -> None:
        for host, said in self.in_each_tidy("--verify-config",
                                            "--checks=-*,cache-static-mmeo",
                                            accept=(1,)):
            self.assertIn("unknown check 'cache-static-mmeo'", said, host)

    def test_meaningless_value_is_reported(self) -> None:
        self.space.configure({SHOW: "sometimes"})
        for host, said in self.in_each_tidy(self.name):
            self.assertIn(f"'{SHOW}' must be 'certain', 'likely' or 'possible'",
                          said, host)
            self.assertIn("'sometimes'", said, host)

    def test_dump_shows_defaults_and_settings(self) -> None:
        for host, said in self.in_each_tidy("--dump-config"):
            self.assertRegex(said, rf"{SHOW}: +likely", host)
        self.space.configure({SHOW: "certain"})
        for host, said in self.in_each_tidy("--dump-config"):
            self.assertRegex(said, rf"{SHOW}: +certain", host)

    def test_checks_are_listed(self) -> None:
        for host, said in self.in_each_tidy("--list-checks"):
            self.assertIn(sample.CHECK, said.split(), host)

    def test_stock_checks_are_there_too(self) -> None:
        for host, said in self.in_each_tidy("--list-checks", "--checks=*"):
            self.assertIn("bugprone-use-after-move", said.split(), host)
            self.assertIn(sample.CHECK, said.split(), host)


if __name__ == "__main__":
    unittest.main()
