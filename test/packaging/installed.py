# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What is installed, used from where it is."""

import os
import subprocess
from pathlib import Path

from project import CHECK, ProjectTest

PLUGIN = "lib/cachetidy/clang-tidy-22/CacheTidyPlugin.so"
# A part of each thing, in relation to the prefix.
FILES = (
    "bin/cachetidy", "bin/cachetidy-clangd", "bin/cachetidy-tidy",
    PLUGIN, "lib/cachetidy/clang-tidy-22/CacheTidyChecks.so",
    "lib/cmake/CacheTidy/CacheTidy.cmake",
    "lib/cmake/CacheTidy/CacheTidyConfig.cmake",
    "include/cachetidy/cache_key.h",
    "share/bash-completion/completions/cachetidy",
    "share/cachetidy/bazel/cachetidy.bzl",
    "share/doc/cachetidy/checks/cache-static-memo.md",
    "share/doc/cachetidy/examples/shop/CMakeLists.txt",
    "share/fish/vendor_completions.d/cachetidy.fish",
)

LISTS = """\
cmake_minimum_required(VERSION 3.20)
project(sample CXX)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_package(CacheTidy 0.1 REQUIRED)
add_executable(app src/faulty.cpp src/main.cpp)
cachetidy_enable(app)
"""


class InstalledTest(ProjectTest):
    def call(self, *command: str | Path, code: int = 0, **more) -> str:
        result = subprocess.run([str(word) for word in command], cwd=self.root,
                                text=True, capture_output=True, timeout=300,
                                stdin=subprocess.DEVNULL, **more)
        self.assertEqual(result.returncode, code,
                         f"{command}\n{result.stdout}{result.stderr}")
        return result.stdout + result.stderr

    def works(self, prefix: Path) -> None:
        for name in FILES:
            self.assertTrue((prefix / name).is_file(), name)
        self.write_usual()
        tells = self.call(prefix / "bin/cachetidy", "check", code=1)
        self.assertIn(f"[{CHECK}]", tells)
        for tidy in ([prefix / "bin/cachetidy-tidy"],
                     [os.environ["CACHETIDY_CLANG_TIDY"],
                      f"--load={prefix / PLUGIN}"]):
            self.assertIn(f"[{CHECK}]", self.call(
                *tidy, "-p", "build", "--checks=-*,cache-*", "src/faulty.cpp"))
        self.assertRegex(self.call(prefix / "bin/cachetidy", "doctor"),
                         rf"{PLUGIN} in clang-tidy-22: it lists all")
        self.assertIn("clangd version 22.", self.call(
            prefix / "bin/cachetidy-clangd", "--version"))

    def is_used_by_cmake(self, prefix: Path) -> None:
        self.write("CMakeLists.txt", LISTS)
        self.write("src/main.cpp", "#include <cachetidy/cache_key.h>\n"
                   "int age(int);\nint main() { return age(1); }\n")
        self.call(os.environ["CMAKE"], "-G", "Ninja", "-B", "out",
                  f"-DCMAKE_CXX_COMPILER={os.environ['CXX']}",
                  f"-DCMAKE_CXX_FLAGS=-isystem {prefix}/include",
                  f"-DCMAKE_PREFIX_PATH={prefix}")
        self.assertIn(f"[{CHECK}]",
                      self.call(os.environ["CMAKE"], "--build", "out"))
