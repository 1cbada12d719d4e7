# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Compile commands that begin with a precompiled header: whether it is built,
and by what compiler, changes nothing."""

import json
import subprocess

from project import CHECK, FAULTY, ProjectTest

CLANG = "clang++-22"


class CMakes(ProjectTest):
    """As target_precompile_headers() has it for Clang: the header stands
    beside what is made of it."""

    def setUp(self):
        super().setUp()
        self.write("src/faulty.cpp", FAULTY.replace("#include <map>\n", ""))
        self.header = self.write(
            "build/cmake_pch.hxx",
            "#pragma clang system_header\n#include <map>\n")
        made = f"{self.header}.pch"
        self.write("build/cmake_pch.hxx.cxx", "\n")
        first = ["-Xclang", "-include", "-Xclang", str(self.header)]
        rows = [
            ("src/faulty.cpp", ["-Xclang", "-include-pch", "-Xclang", made,
                                *first, "-c", "src/faulty.cpp"]),
            ("build/cmake_pch.hxx.cxx",
             ["-Xclang", "-emit-pch", *first, "-x", "c++-header", "-o", made,
              "-c", "build/cmake_pch.hxx.cxx"])]
        self.write("build/compile_commands.json", json.dumps([
            {"directory": str(self.root), "file": str(self.root / name),
             "arguments": [CLANG, "-std=c++20", *words]}
            for name, words in rows]))

    def reported(self) -> dict:
        result = self.run_tool("check", "-p", "build", "--format", "json",
                               code=1)
        return json.loads(result.stdout)

    def test_is_not_made_yet(self):
        self.assertEqual([f["check"] for f in self.reported()["findings"]],
                         [CHECK])

    def test_is_made_or_is_of_another_compiler(self):
        before = self.reported()
        made = f"{self.header}.pch"
        subprocess.run([CLANG, "-std=c++20", "-x", "c++-header",
                        str(self.header), "-o", made], check=True)
        self.assertEqual(self.reported(), before)
        self.write("build/cmake_pch.hxx.pch", "of another compiler")
        self.assertEqual(self.reported(), before)

    def test_is_no_unit_of_the_program(self):
        result = self.run_tool("check", "-p", "build", code=1)
        self.assertIn("1 finding in 1 file; 1 translation unit\n",
                      result.stderr)


class Others(ProjectTest):
    """What was made of a header that stands elsewhere, as Meson has it."""

    def setUp(self):
        super().setUp()
        self.write("faulty.cpp", FAULTY.replace("#include <map>\n", ""))
        self.write("src/first.h", "#include <map>\n")
        subprocess.run([CLANG, "-std=c++20", "-x", "c++-header", "src/first.h",
                        "-o", "first.pch"], check=True, cwd=self.root)

    def found(self, *words: str) -> list[str]:
        result = self.run_tool("check", "--format", "json", "faulty.cpp", "--",
                               "-std=c++20", *words, code=1)
        return [found["check"] for found in json.loads(result.stdout)["findings"]]

    def test_is_loaded(self):
        self.assertEqual(self.found("-include-pch", "first.pch"), [CHECK])

    def test_is_of_another_version(self):
        made = self.root / "first.pch"
        made.write_bytes(made.read_bytes().replace(b"22.1", b"21.9"))
        self.assertEqual(self.found("-include-pch", "first.pch"), [CHECK])

    def test_is_none(self):
        self.write("first.pch", "no precompiled header")
        result = self.run_tool("check", "faulty.cpp", "--", "-std=c++20",
                               "-include-pch", "first.pch", code=3)
        self.assertIn("first.pch", result.stderr)

    def test_stands_beside_a_header_that_is_asked_for(self):
        self.write("src/first.h.pch", "of another compiler")
        self.assertEqual(self.found("-include", "src/first.h"), [CHECK])
