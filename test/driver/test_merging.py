# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Of a large program the facts of what did not change are kept merged."""

import unittest

from project import FAULTLESS, FAULTY
from store_project import StoreTest, truncate


class MergedFacts(StoreTest):
    UNITS = 260  # fewer are not merged group by group

    def setUp(self):
        super().setUp()
        names = [f"src/{number}.cpp" for number in range(self.UNITS)]
        for number, name in enumerate(names):
            self.write(name, f"int n{number}() {{ return {number}; }}\n")
        self.configure_usual(*names)
        self.said()

    def change(self, name: str, text: str) -> None:
        """Checked warm, it is what it is cold."""
        self.write(name, text)
        self.assertEqual(self.said(), self.cold())

    def test_give_what_all_facts_give(self):
        self.change("src/7.cpp", "int other() { return 7; }\n")
        self.assertTrue(self.kept("merges"))
        self.write("src/faulty.cpp", FAULTLESS.replace("main", "age"))
        profile = self.profile()
        self.assertIn("read merged facts", profile)
        # One group, and that of the last change, which is kept from now on.
        self.assertRegex(profile, r"read from the store .* \d\d\n")
        self.change("src/faulty.cpp", '#include "common.h"\n' + FAULTY)
        self.assertIn("cache-static-memo", self.said()[1])

    def test_that_are_damaged_are_made_again(self):
        self.change("src/7.cpp", "int other() { return 7; }\n")
        first, *others = self.kept("merges")
        for path in others:
            path.write_bytes(first.read_bytes())
        self.change("src/7.cpp", "int another() { return 7; }\n")
        for path in self.kept("merges"):
            truncate(path)
        self.change("src/7.cpp", "int yet_another() { return 7; }\n")

    def test_are_of_no_use_without_facts_of_which_some_are_lost(self):
        self.change("src/7.cpp", "int other() { return 7; }\n")
        self.forget("objects", "results")
        self.change("src/8.cpp", "int others() { return 8; }\n")
        self.forget("objects", "merges", "results")
        self.change("src/9.cpp", "int yet_others() { return 9; }\n")


if __name__ == "__main__":
    unittest.main()
