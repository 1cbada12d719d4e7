# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The commands that write the page, and that it depends on nothing else."""

import re
import tempfile
import unittest
from pathlib import Path

import pages


class Command(unittest.TestCase):
    def program(self) -> pages.Program:
        folder = tempfile.TemporaryDirectory(prefix="cachetidy-")
        return pages.many(Path(self.enterContext(folder)).resolve(), 20)

    def test_writes_the_same_whatever_was_there_before(self):
        program = self.program()
        cold = program.run("check", "--format", "html", "--no-store")
        self.assertIn("<article", cold)
        program.run("check")  # leaves what does not know of caches
        self.assertEqual(program.run("check", "--format", "html"), cold)
        self.assertEqual(program.run("check", "--format", "html"), cold)

    def test_writes_the_same_wherever_the_program_is(self):
        one, other = self.program(), self.program()
        page = one.run("check", "--format", "html")
        self.assertEqual(other.run("check", "--format", "html"), page)
        self.assertNotIn(str(one.root), page)

    def test_writes_the_same_of_shards(self):
        program = self.program()
        page = program.run("check", "--format", "html")
        program.run("extract", "-o", "all.shard")
        self.assertEqual(
            program.run_alone("link", "all.shard", "--root", ".", "--format",
                              "html"), page)

    def test_caches_begins_with_the_map(self):
        program = self.program()
        views = [re.search(r'<body data-view="(\w+)">',
                           program.run(command, "--format", "html"))[1]
                 for command in ("check", "caches")]
        self.assertEqual(views, ["findings", "map"])

    def test_caches_tells_of_more_if_it_is_asked_to(self):
        program = self.program()
        (program.root / "more.cpp").write_text(
            "#include <vector>\nstatic std::vector<int> numbers;\n"
            "void add(int number) { numbers.push_back(number); }\n")
        program = pages.Program(program.root)
        name = 'data-name="numbers"'
        self.assertNotIn(name, program.run("caches", "--format", "html"))
        self.assertIn(name, program.run("caches", "--format", "html", "--all"))

    def test_fixed_code_is_shown_as_it_is_then(self):
        program = self.program()
        (program.root / "raw.cpp").write_text(
            "#include <hiredis/hiredis.h>\n#include <string>\n\n"
            "std::string construct_cache_key(const char *family, int id);\n"
            "\nvoid forget(redisContext *server, int id) {\n"
            '  const std::string key = "raw:" +\n'
            "                          std::to_string(id);\n"
            '  freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));\n'
            "}\n")
        program = pages.Program(program.root)
        page = program.run("check", "--fix", "--format", "html")
        line = 1 + (program.root / "raw.cpp").read_text().splitlines().index(
            '  freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));')
        self.assertIn(f">raw.cpp:{line}</a>", page)


if __name__ == "__main__":
    unittest.main()
