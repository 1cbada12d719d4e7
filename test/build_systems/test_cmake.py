# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A project that has cachetidy in its own CMake build."""

import os
import re
import subprocess
import unittest

from project import CHECK, FAULTY, REPOSITORY, ProjectTest

LISTS = """\
cmake_minimum_required(VERSION 3.20)
project(shop CXX)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
include(${MODULE})
add_library(ages src/ages.cpp)
target_include_directories(ages PUBLIC include)
add_executable(app "src/main file.cpp")
cachetidy_enable(app ages)
target_link_libraries(app ages)
target_sources(app PRIVATE src/other.cpp ${CMAKE_BINARY_DIR}/made.h)
target_include_directories(app PRIVATE ${CMAKE_BINARY_DIR})
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/made.h
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/made.in made.h
  DEPENDS made.in)
"""
MAIN = '#include "ages.h"\n#include "made.h"\nint main() { return age(first); }\n'
OTHER = '#include "ages.h"\nint second() { return age(2); }\n'
# Clang compiles it, but an analysis has no sanitizer.
ODD = """\
#if !__has_feature(address_sanitizer)
#error not for this compiler
#endif
"""
SOURCES = ["src/ages.cpp", "src/main file.cpp", "src/other.cpp"]


class Build(ProjectTest):
    def setUp(self):
        super().setUp()
        self.module = REPOSITORY / "cmake/CacheTidy.cmake"
        self.write("CMakeLists.txt", LISTS)
        self.write("include/ages.h", "int age(int);\n")
        self.write("made.in", "const int first = 1;\n")
        self.write("src/ages.cpp", FAULTY)
        self.write("src/main file.cpp", MAIN)
        self.write("src/other.cpp", OTHER)

    def run_cmake(self, *words: str, code: int = 0) -> str:
        result = subprocess.run([os.environ["CMAKE"], *words], cwd=self.root,
                                text=True, capture_output=True, timeout=300)
        self.assertEqual(result.returncode == 0, code == 0,
                         result.stdout + result.stderr)
        return result.stdout + result.stderr

    def configure_build(self, *words: str, code: int = 0) -> str:
        return self.run_cmake(
            "-G", "Ninja", "-B", "out", f"-DMODULE={self.module}",
            f"-DCMAKE_CXX_COMPILER={os.environ['CXX']}",
            f"-DCACHETIDY_EXECUTABLE={os.environ['CACHETIDY']}", *words,
            code=code)

    def build(self, *words: str, code: int = 0) -> str:
        return self.run_cmake("--build", "out", *words, code=code)

    def rebuild(self) -> str:
        output = self.build()
        self.assertIn("no work to do", self.build())
        return output

    def change(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text()
        self.assertIn(old, text)
        path.write_text(text.replace(old, new))

    def extracted(self, output: str) -> list[str]:
        return sorted(re.findall(r"Extracting facts of (.*)", output))

    def report(self) -> str:
        return (self.root / "out/cachetidy/app/report.txt").read_text()

    def test_does_again_what_has_changed(self):
        self.configure_build()
        output = self.rebuild()
        self.assertEqual(self.extracted(output), SOURCES)
        self.assertNotIn("error", output)
        for name, readers in (("include/ages.h", SOURCES[1:]),
                              ("made.in", [SOURCES[1]]),
                              ("src/ages.cpp", [SOURCES[0]])):
            with self.subTest(name):
                path = self.root / name
                path.write_text(path.read_text() + "// more\n")
                output = self.rebuild()
                self.assertEqual(self.extracted(output), readers)
                self.assertNotIn("cache faults in app", output)
                path.write_text(f"static int {path.stem}More() "
                                "{ return 1; }\n" + path.read_text())
                output = self.rebuild()
                self.assertEqual(self.extracted(output), readers)
                self.assertIn("cache faults in app", output)

    def test_does_nothing_again_when_only_configured_again(self):
        self.configure_build()
        self.rebuild()
        self.write("CMakeLists.txt", LISTS + "# more\n")
        output = self.rebuild()
        self.assertIn("Looking for changed compile commands", output)
        self.assertNotIn("facts", output)
        self.write("CMakeLists.txt",
                   LISTS + "target_compile_definitions(ages PRIVATE MORE)\n")
        self.assertEqual(self.extracted(self.rebuild()), SOURCES[:1])

    def test_shows_a_finding_until_it_is_put_right(self):
        self.configure_build()
        output = self.rebuild()
        self.assertIn(f"[{CHECK}]", output)
        self.assertIn(f"[{CHECK}]", self.report())
        self.write("src/ages.cpp", "int age(int id) { return id; }\n")
        self.assertNotIn(f"[{CHECK}]", self.rebuild())
        self.assertEqual(self.report(), "")

    def test_sees_what_the_project_says(self):
        self.write(".clang-tidy", f"Checks: '-*,{CHECK}'\n")
        self.configure_build()
        self.assertIn(f"[{CHECK}]", self.rebuild())
        self.write(".clang-tidy", "Checks: '-*,cache-raw-key'\n")
        output = self.rebuild()
        self.assertEqual(self.extracted(output), [])
        self.assertEqual(self.report(), "")

    def test_fails_if_asked_to(self):
        self.change("CMakeLists.txt", "cachetidy_enable(app ages)",
                    "cachetidy_enable(app ages FATAL NAME shop ROOT src)")
        self.configure_build()
        self.assertIn(f"[{CHECK}]", self.build(code=1))
        self.assertIn(f"[{CHECK}]", self.build("--target", "cachetidy-shop",
                                               code=1))
        self.assertIn(f"[{CHECK}]", self.build("--target", "cachetidy", code=1))

    def test_goes_on_with_what_only_the_compiler_understands(self):
        self.write("src/odd.cpp", ODD)
        self.change("CMakeLists.txt", "cachetidy_enable(app ages)", """
add_library(odd OBJECT src/odd.cpp)
target_compile_options(odd PRIVATE -fsanitize=address)
cachetidy_enable(app ages odd)
""")
        self.configure_build()
        output = self.rebuild()
        self.assertIn("not for this compiler", output)
        self.assertIn("src/odd.cpp: error: this file was not understood "
                      "completely", output)
        self.assertIn(f"[{CHECK}]", output)

    def refused(self, call: str) -> str:
        """What is said of a call, without line breaks."""
        self.write("CMakeLists.txt", LISTS.replace(
            "cachetidy_enable(app ages)",
            f"add_library(headers INTERFACE)\n{call}"))
        return " ".join(self.configure_build(code=1).split())

    def test_says_which_call_is_wrong(self):
        for call, message in (
                ("cachetidy_enable()", "expected the names of targets"),
                ("cachetidy_enable(app gone)", "there is no target gone"),
                ("cachetidy_enable(app ages ROOTS src)",
                 "there is no target ROOTS: expected targets that were added "
                 "before this call, NAME name, ROOT folder or FATAL"),
                ("cachetidy_enable(app ages NAME)",
                 "expected a value after NAME"),
                ("cachetidy_enable(app ROOT gone)",
                 f"ROOT: there is no folder {self.root}/gone")):
            with self.subTest(call):
                text = self.refused(call)
                self.assertIn(f"{call}: {message}", text)
                self.assertIn("CMakeLists.txt:9 (cachetidy_enable)", text)

    def test_needs_another_name_for_a_second_call(self):
        first = "cachetidy_enable(app ages)"
        self.assertIn("cachetidy_enable(app): a call before is named app: give "
                      "this one another name, as in NAME app-2",
                      self.refused(f"{first}\ncachetidy_enable(app)"))
        self.change("CMakeLists.txt", "cachetidy_enable(app)",
                    "cachetidy_enable(app NAME alone)")
        self.configure_build()

    def test_needs_sources(self):
        self.assertIn("cachetidy_enable(headers): expected targets with C or "
                      "C++ sources, found none",
                      self.refused("cachetidy_enable(headers)"))
        self.change("CMakeLists.txt", "cachetidy_enable(headers)",
                    "cachetidy_enable(app ages headers)")
        self.configure_build()

    def test_knows_the_objects_of_a_target_of_the_same_call(self):
        self.write("src/part.cpp", OTHER.replace("second", "third"))
        objects = "add_library(part OBJECT src/part.cpp)\n" \
            "target_sources(app PRIVATE $<TARGET_OBJECTS:part>)\n"
        self.change("CMakeLists.txt", "cachetidy_enable(app ages)",
                    objects + "cachetidy_enable(app ages)")
        self.assertIn("$<TARGET_OBJECTS:part> is not analysed: name part in "
                      "the same call", " ".join(self.configure_build().split()))
        self.change("CMakeLists.txt", "cachetidy_enable(app ages)",
                    "cachetidy_enable(app ages part)")
        self.assertNotIn("not analysed", self.configure_build())

    def test_takes_the_commands_of_its_own_targets(self):
        self.write("src/ages.cpp", "#ifdef FAULTY\n" + FAULTY +
                   "#else\nint age(int id) { return id; }\n#endif\n")
        self.write("CMakeLists.txt", LISTS + "add_library(faulty src/ages.cpp)\n"
                   "target_compile_definitions(faulty PRIVATE FAULTY)\n"
                   "cachetidy_enable(faulty)\n")
        self.configure_build()
        self.build()
        self.assertNotIn(CHECK, self.report())
        faulty = self.root / "out/cachetidy/faulty/report.txt"
        self.assertIn(CHECK, faulty.read_text())

    def test_needs_compile_commands(self):
        self.change("CMakeLists.txt", "_COMPILE_COMMANDS ON", "_NOTHING ON")
        self.assertIn("set(CMAKE_EXPORT_COMPILE_COMMANDS ON)",
                      self.configure_build(code=1))

    def test_is_installed(self):
        self.run_cmake("--install", os.environ["CACHETIDY_BUILD"],
                       "--component", "cachetidy", "--prefix",
                       str(self.root / "installed"))
        self.module = self.root / "installed/lib/cmake/CacheTidy/CacheTidy.cmake"
        self.configure_build("-UCACHETIDY_EXECUTABLE")
        self.assertIn(f"[{CHECK}]", self.rebuild())
        cache = (self.root / "out/CMakeCache.txt").read_text()
        self.assertIn(f"{self.root}/installed/bin/cachetidy", cache)


if __name__ == "__main__":
    unittest.main()
