# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What several files include from outside is parsed once, and nobody sees it
but by the time it takes."""

import json
import unittest

from project import FAULTY, ProjectTest

# Each of them includes <cstdio> and <map> as well, by way of FAULTY.
UNITS = {
    "plain": "",
    "more": "#include <string>\n#include <vector>\n",
    "ours": '#include "ours.h"\n',
    "first_read": '#include "inline.h"\n',
    "left_out": '#include "inline.h"\n',
    "read_again": '#define LIMIT 2\n#include "inline.h"\n',
    "first": "struct tm;\n#include <ctime>\n",
    "told": "#define NDEBUG\n#include <cassert>\n",
    "named": "#define _GNU_SOURCE\n#include <cstring>\n",
    "braces": 'extern "C" {\n#include <stdio.h>\n}\n',
    "broken": "int wrong() { return nothing; }\n",
}

# Who reads it first gives it to the others, if these see the same.
INLINE = """\
#pragma once
#include <cstdio>
#include <map>
#ifndef LIMIT
#define LIMIT 1
#endif
inline int age_of_all(int key) {
  static std::map<int, int> ages;
  auto found = ages.find(key);
  if (found != ages.end())
    return found->second;
  std::FILE *file = std::fopen("ages", "r");
  return ages[key] = std::fgetc(file) + LIMIT;
}
"""


class Sharing(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.write("src/ours.h", "#pragma once\n#include <string>\n"
                   "struct Ours { std::string name; };\n")
        self.write("src/inline.h", INLINE)
        for name, start in UNITS.items():
            self.write(f"src/{name}.cpp", start + FAULTY
                       .replace("age", f"age_of_{name}")
                       .replace("load", f"load_{name}"))
        self.names = [f"src/{name}.cpp" for name in UNITS]
        self.configure(*self.names)

    def shared(self, *words: str) -> list[dict]:
        """The steps of the run that were done for several files at once."""
        self.run_tool(*words, "--trace", "trace.json", code=3)
        steps = json.loads((self.root / "trace.json").read_text())
        return [step for step in steps["traceEvents"]
                if step.get("cat") == "parse what is shared"]

    def test_changes_no_finding(self):
        alone = []
        for name in UNITS:
            self.run_tool("extract", f"src/{name}.cpp", "-o", f"{name}.shard",
                          "--exit-zero", code=0)
            alone.append(f"{name}.shard")
        linked = self.run_tool("link", *alone, "--format", "json", code=3)
        self.assertGreater(linked.stdout.count("age_of_"), len(UNITS))
        self.assertIn("age_of_all", linked.stdout)
        for threads in ("1", "3"):
            with self.subTest(threads):
                out = f"{threads}.json"
                self.assertTrue(self.shared("check", "-j", threads, "--no-store",
                                            "--format", "json", "-o", out))
                checked = json.loads((self.root / out).read_text())
                self.assertEqual(checked["findings"],
                                 json.loads(linked.stdout)["findings"])

    def test_changes_no_fact(self):
        for name in UNITS:
            self.run_tool("extract", f"src/{name}.cpp", "-o", "alone.shard",
                          "--exit-zero", "--depfile", "alone.d", code=0)
            alone = self.facts("alone.shard", name)
            self.assertTrue(alone["functions"], name)
            self.run_tool("extract", "-o", "all.shard", "--exit-zero", code=0)
            with self.subTest(name):
                self.assertEqual(self.facts("all.shard", name), alone)

    def facts(self, shard: str, name: str) -> dict:
        """Those of what one file defines."""
        every = json.loads(self.run_tool("facts", shard, code=0).stdout)
        return {"unit": [row for row in every["translationUnits"]
                         if row["file"] == f"src/{name}.cpp"],
                "functions": {key: row
                              for key, row in every["functions"].items()
                              if key.endswith(f"_{name}")}}

    def test_is_the_same_in_any_order(self):
        """Whoever comes first reads for others: that may be any of them."""
        orders = (self.names, self.names[::-1],
                  self.names[5:] + self.names[:5])
        for command in (("check", "--no-store", "--format", "json", "-j1"),
                        ("extract", "-j1")):
            told = set()
            for names in orders:
                self.configure(*names)
                result = self.run_tool(*command, "-o", "out", code=3)
                told.add((result.stderr, (self.root / "out").read_bytes()))
            with self.subTest(command[0]):
                self.assertEqual(len(told), 1)

    def test_forgets_no_header(self):
        self.run_tool("check", "--exit-zero", "--quiet", code=0)
        self.write("src/ours.h", "#pragma once\n#include <set>\n")
        result = self.run_tool("check", "--profile", code=3)
        self.assertIn(f"1 of {len(UNITS)} compile commands parsed",
                      result.stderr)


if __name__ == "__main__":
    unittest.main()
