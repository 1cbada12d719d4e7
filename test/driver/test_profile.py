# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Where the time went, as a table and as a trace."""

import json
import re
import unittest

from store_project import StoreTest

# Of a phase: its name, its seconds and its steps.
ROW = re.compile(r"^  (\S.*?) +(\d+\.\d{3}) s +(\d+)$", re.M)


class Tables(StoreTest):
    def phases(self, *words: str) -> set[str]:
        result = self.run_tool(*words, "--profile")
        self.assertIn(result.returncode, (0, 1), result.stderr)
        rows = ROW.findall(result.stderr)
        self.assertEqual(rows[-1][0], "the whole, by the clock")
        return {name for name, _, _ in rows}

    def test_name_checks_in_full(self):
        self.assertIn("cache-process-local-invalidation", self.phases("check"))

    def test_are_of_the_steps_of_a_build_as_well(self):
        self.assertLessEqual({"parse", "serialise"},
                             self.phases("extract", "-o", "all.shard"))
        self.assertLessEqual({"read the shards", "link", "cache-static-memo"},
                             self.phases("link", "all.shard"))


class Traces(StoreTest):
    def test_what_was_done_when(self):
        self.run_tool("check", "--trace", "trace.json", code=1)
        events = json.loads((self.root / "trace.json").read_text())[
            "traceEvents"]
        parses = [event for event in events if event["cat"] == "parse"]
        self.assertEqual(sorted(event["name"] for event in parses),
                         [f"{self.root}/src/{name}.cpp"
                          for name in ("faulty", "main", "user")])
        for event in events:
            self.assertEqual(event["ph"], "X")
            self.assertGreaterEqual(event["dur"], 0)
            self.assertGreaterEqual(event["ts"], 0)

    def test_has_no_store_where_there_is_none(self):
        self.run_tool("check", "--no-store", "--trace", "trace.json", code=1)
        self.assertNotRegex((self.root / "trace.json").read_text(),
                            r'"(write to|complete) the store"')

    def test_of_the_steps_of_a_build(self):
        for step, words in (("parse", ["extract", "-o", "all.shard"]),
                            ("link", ["link", "all.shard"])):
            self.run_tool(*words, "--trace", "trace.json")
            self.assertIn(f'"cat":"{step}"',
                          (self.root / "trace.json").read_text())

    def test_cannot_be_written(self):
        self.assertIn("gone: No such file",
                      self.fails("check", "--trace", "gone/trace.json"))


if __name__ == "__main__":
    unittest.main()
