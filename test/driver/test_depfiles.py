# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What a build system is told of what was read."""

import json
import os
import subprocess
import unittest

from project import FAULTLESS, ProjectTest

# A rule that needs more than names without anything special in them.
NINJA = """\
rule extract
  command = {tool} extract $in -o $out --depfile $out.d --root . -- -I'{folder}'
  depfile = $out.d
build a.shard: extract src/a.cpp
"""


class Depfiles(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()

    def names(self, name: str) -> list[str]:
        """What the rule in a file reads, where nothing is escaped."""
        _, _, files = (self.root / name).read_text().partition(":")
        return files.replace("\\\n", " ").split()

    def test_name_what_was_read(self):
        self.write("include/ages.h", "int age(int);\n")
        self.write("include/unused.h", "int unused(int);\n")
        self.write("src/main.cpp", '#include "ages.h"\n' + FAULTLESS)
        self.run_tool("extract", "src/main.cpp", "-o", "main.shard",
                      "--depfile", "main.d", "--", "-Iinclude", code=0)
        self.assertTrue((self.root / "main.d").read_text()
                        .startswith("main.shard:"))
        inside = [name for name in self.names("main.d")
                  if not name.startswith("/etc")]
        self.assertEqual(inside, ["include/ages.h", "src/main.cpp"])

    def test_name_files_that_are_there(self):
        """One that is not would be made again by every build."""
        self.write("src/main.cpp", "#include <map>\n" + FAULTLESS)
        self.run_tool("extract", "src/main.cpp", "-o", "main.shard",
                      "--depfile", "main.d", "--", "-std=c++17", code=0)
        names = self.names("main.d")
        self.assertTrue(any(name.endswith("/map") for name in names))
        self.assertEqual([name for name in names
                          if not (self.root / name).exists()], [])

    def test_name_the_compile_commands(self):
        self.write_usual()
        self.run_tool("extract", "src/main.cpp", "-o", "main.shard",
                      "--depfile", "main.d", "-p", "build", code=0)
        self.assertIn("build/compile_commands.json", self.names("main.d"))
        self.assertNotIn("src/faulty.cpp", self.names("main.d"))

    def test_name_response_files_of_the_compiler(self):
        """Also those that one of them names, and no other command's."""
        self.write_usual()
        self.write("build/more.rsp", "-DMORE")
        self.write("build/flags.rsp", "-std=c++20 @more.rsp")
        self.write("build/other.rsp", "-std=c++20")
        rows = [{"directory": str(self.root / "build"),
                 "file": f"../src/{name}.cpp",
                 "arguments": ["c++", f"@{flags}.rsp", f"../src/{name}.cpp"]}
                for name, flags in (("main", "flags"), ("faulty", "other"))]
        self.write("build/compile_commands.json", json.dumps(rows))
        self.write("given.rsp", "-std=c++20")
        self.write("ours.rsp", "src/main.cpp -o main.shard")
        for words, expected in (
                (("-p", "build"), ["build/flags.rsp", "build/more.rsp"]),
                (("--", "@given.rsp"), ["given.rsp"])):
            with self.subTest(words):
                self.run_tool("extract", "@ours.rsp", "--depfile", "main.d",
                              *words, code=0)
                self.assertEqual([name for name in self.names("main.d")
                                  if name.endswith(".rsp")], expected)

    def test_of_many_files(self):
        self.write_usual()
        self.run_tool("extract", "-o", "all.shard", "--depfile", "all.d",
                      code=0)
        for name in ("src/main.cpp", "src/faulty.cpp"):
            self.assertIn(name, self.names("all.d"))

    def test_of_a_link(self):
        self.write_usual()
        self.write(".clang-tidy", "Checks: '*'\n")
        self.write("ours.json", '{"api": "ours", "functions": []}')
        self.write("cachetidy.json", '{"models": ["ours.json"]}')
        self.run_tool("extract", "-o", "all.shard", code=0)
        self.run_tool("link", "all.shard", "-o", "report", "--depfile",
                      "report.d", code=1)
        self.assertEqual(self.names("report.d"),
                         [".clang-tidy", "all.shard", "cachetidy.json",
                          "ours.json"])

    def test_are_read_by_ninja(self):
        folder = "a #1 $x \\ y"
        self.write(f"{folder}/ages.h", "int age(int);\n")
        self.write("src/a.cpp", "#include <ages.h>\n" + FAULTLESS)
        self.write("build.ninja", NINJA.format(
            tool=os.environ["CACHETIDY"], folder=folder.replace("$", "$$")))

        def run() -> str:
            return subprocess.run(["ninja", "-v"], cwd=self.root, text=True,
                                  capture_output=True, check=True,
                                  timeout=120).stdout

        self.assertIn("extract src/a.cpp", run())
        self.assertIn("no work to do", run())
        self.write(f"{folder}/ages.h", "int age(int id);\n")
        self.assertIn("extract src/a.cpp", run())
        self.assertIn("no work to do", run())

    def test_cannot_be_written(self):
        self.write("a.cpp", FAULTLESS)
        self.assertIn("gone/a.d: cannot be written",
                      self.fails("extract", "a.cpp", "-o", "a.shard",
                                 "--depfile", "gone/a.d", "--"))
        self.assertFalse((self.root / "a.shard").exists())


if __name__ == "__main__":
    unittest.main()
