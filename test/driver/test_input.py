# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What cannot be read is told, and never passes for clean."""

import json
import unittest

from project import AS_OTHERS, CHECK, FAULTY, ProjectTest


class Databases(ProjectTest):
    def test_is_missing(self):
        self.write("src/faulty.cpp", FAULTY)
        message = self.fails("check")
        self.assertIn(f"no compile_commands.json in {self.root}", message)
        self.assertIn("CMAKE_EXPORT_COMPILE_COMMANDS", message)
        message = self.fails("check", "src/faulty.cpp")
        self.assertIn(f"no compile_commands.json in {self.root}/src", message)

    def test_is_not_where_p_says(self):
        self.write_usual()
        self.assertIn(f"{self.root}/other/compile_commands.json",
                      self.fails("check", "-p", "other"))

    def test_is_found_as_clang_tools_find_it(self):
        self.write_usual()
        self.run_tool("check", code=1)
        self.run_tool("check", "-p", "build", code=1)
        self.run_tool("check", "src/faulty.cpp", code=1)
        result = self.run_at(self.root / "src", "check", "-p",
                             "../build/compile_commands.json")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.configure("src/main.cpp", build=".")
        self.assertEqual(self.run_at(self.root / "src", "check").returncode, 0)

    def test_is_no_json(self):
        path = self.write("build/compile_commands.json", '[\n  {"file": }\n]')
        self.assertIn(f"{path}:2:12: this is no JSON", self.fails("check"))

    def test_has_an_entry_without_command(self):
        path = self.write("build/compile_commands.json", json.dumps(
            [{"file": "a.cpp", "directory": "/", "command": "c++ a.cpp"},
             {"file": "a.cpp", "directory": "/", "arguments": ["c++", 7]}]))
        self.assertIn(f"{path}: at '/1': expected the text \"command\" or the "
                      "list \"arguments\"", self.fails("check"))

    def test_names_no_cpp_file(self):
        self.write("build/compile_commands.json", "[]")
        self.assertIn("it names no C or C++ file", self.fails("check"))

    def test_has_other_languages_as_well(self):
        self.write("src/start.s", "nop\n")
        self.write_usual("src/start.s")
        result = self.run_tool("check", code=1)
        self.assertIn("2 translation units", result.stderr)

    def test_has_a_command_of_several_lines(self):
        self.write("src/main.cpp", "#ifndef NAMED\nint a = ;\n#endif\n")
        self.write("build/compile_commands.json", json.dumps(
            [{"directory": str(self.root), "file": "src/main.cpp", "command":
              "c++ \t\t-Wall \n\t\t-DNAMED  -c src/main.cpp"}]))
        self.run_tool("check", code=0)

    def test_has_a_command_that_asks_the_compiler(self):
        self.write_usual()
        for words in (["c++", "--version"], ["c++", "-print-search-dirs"]):
            self.write("build/compile_commands.json", json.dumps(
                [{"directory": str(self.root), "file": "src/main.cpp",
                  "arguments": words}]))
            result = self.run_tool("check", "--format", "json", code=3)
            json.loads(result.stdout)

    def test_has_two_commands_for_a_file(self):
        self.write_usual("src/main.cpp")
        rows = json.loads((self.root / "build/compile_commands.json")
                          .read_text())
        rows.append({**rows[0], "arguments": [*rows[0]["arguments"], "-DX"]})
        self.write("build/compile_commands.json", json.dumps(rows))
        result = self.run_tool("check", code=1)
        self.assertIn("1 finding in 1 file; 2 translation units",
                      result.stderr)


class Sources(ProjectTest):
    def test_does_not_exist(self):
        self.write_usual("src/gone.cpp")
        result = self.run_tool("check", code=3)
        self.assertRegex(result.stderr,
                         r"(?m)^src/gone\.cpp: error: .*no such file")
        self.assertIn("1 of 3 translation units could not be analysed",
                      result.stderr)
        self.assertIn(f"[{CHECK}]", result.stdout)

    def test_does_not_parse(self):
        self.write("src/bad.cpp", "int a = ;\nint b = ;\nint c = ;\nint d = ;\n")
        self.write_usual("src/bad.cpp")
        result = self.run_tool("check", code=3)
        errors = [line for line in result.stderr.splitlines()
                  if ": error: " in line]
        self.assertEqual(errors, [f"src/bad.cpp:{line}:9: error: expected "
                                  "expression" for line in (1, 2, 3)])
        self.assertIn("src/bad.cpp: note: this file was not understood "
                      "completely, because of 4 errors\n", result.stderr)
        self.assertNotIn("generated", result.stderr)
        self.assertIn("1 of 3 translation units could not be analysed "
                      "completely, so that what is there may be missed; ", result.stderr)
        self.assertIn(f"[{CHECK}]", result.stdout)

    def test_has_an_error_without_a_place(self):
        """It is said of the file that was read."""
        self.write("src/main.cpp", "int main() {}\n")
        result = self.run_tool("check", "src/main.cpp", "--", "-std=c++99",
                               code=3)
        self.assertIn("src/main.cpp: error: invalid value 'c++99'",
                      result.stderr)
        self.assertIn("because of 1 error\n", result.stderr)

    def test_includes_what_is_not_there(self):
        self.write("src/bad.cpp", '#include "gone.h"\n')
        self.write_usual("src/bad.cpp")
        self.assertIn("src/bad.cpp:1:10: error: 'gone.h' file not found",
                      self.run_tool("check", code=3).stderr)

    def test_includes_what_is_wrong(self):
        self.write("src/bad.h", "int limit() { return }\n")
        self.write("src/bad.cpp", '#include "bad.h"\n')
        self.write_usual("src/bad.cpp")
        self.assertIn("src/bad.cpp: note: this file was not understood "
                      "completely, because of 1 error in bad.h\n",
                      self.run_tool("check", code=3).stderr)

    def test_includes_several_that_are_wrong(self):
        self.write("src/a.h", "int limit() { return }\n")
        self.write("src/b.h", "int end() { return }\n")
        self.write("src/bad.cpp", '#include "a.h"\n#include "b.h"\n')
        self.write("src/worse.cpp", 'int a = ;\n#include "b.h"\n')
        self.configure("src/bad.cpp", "src/worse.cpp")
        said = self.run_tool("check", code=3).stderr
        self.assertIn("src/bad.cpp: note: this file was not understood "
                      "completely, because of 2 errors in 2 files, the first "
                      "of them in a.h\n", said)
        self.assertIn("because of 2 errors in 2 files\n", said)

    def test_crashes_the_parser(self):
        self.write("src/bad.cpp", "#pragma clang __debug crash\n")
        self.write_usual("src/bad.cpp")
        result = self.run_tool("check", code=3)
        self.assertIn("src/bad.cpp: error: the parser crashed", result.stderr)
        self.assertIn(f"[{CHECK}]", result.stdout)

    def test_has_errors_in_system_headers_only(self):
        self.write("system/broken.h", "template <int> int broken = gone;\n")
        self.write("src/faulty.cpp", "#include <broken.h>\n" + FAULTY)
        result = self.run_tool("check", "src/faulty.cpp", "--", "-isystem",
                               str(self.root / "system"), code=1)
        self.assertIn("1 translation unit; what depends on other files stays "
                      "unsaid\n", result.stderr)
        self.assertRegex(result.stderr, r"system/broken\.h:1:\d+: note: errors "
                         "in system headers.* in 1 translation unit; ")
        self.assertIn(f"[{CHECK}]", result.stdout)

    def test_is_no_file_on_the_command_line(self):
        self.write_usual()
        self.assertIn(f"there is no file or folder {self.root}/src/gone.cpp",
                      self.fails("check", "src/gone.cpp"))

    def test_is_a_folder(self):
        self.write("lib/other.cpp", "int other;\n")
        self.write("docs/page.md", "text\n")
        self.write_usual("lib/other.cpp")
        self.assertIn("2 translation units",
                      self.run_tool("check", "src", code=1).stderr)
        self.assertIn("1 translation unit",
                      self.run_tool("check", "lib", code=0).stderr)
        self.assertIn(f"names no file in {self.root}/docs",
                      self.fails("check", "docs"))

    def test_comes_with_its_command(self):
        self.write("faulty.cpp", "#ifdef ON\n" + FAULTY + "#endif\n")
        self.run_tool("check", "faulty.cpp", "--", code=0)
        self.run_tool("check", "faulty.cpp", "--", "-DON", code=1)
        self.assertIn("FILES", self.fails("check", "--", "-DON"))


class Forbidden(ProjectTest):
    def command(self, *words: str) -> list[str]:
        return [*AS_OTHERS, *super().command(*words)]

    def forbid(self, name: str) -> None:
        path = self.root / name
        path.chmod(0)
        self.addCleanup(path.chmod, 0o755)

    def test_source_and_folder(self):
        self.write("hidden/other.cpp", "int other;\n")
        self.write_usual("src/bad.cpp", "hidden/other.cpp")
        self.write("src/bad.cpp", "int bad;\n")
        self.forbid("src/bad.cpp")
        self.forbid("hidden")
        result = self.run_tool("check", code=3)
        for name in "src/bad.cpp", "hidden/other.cpp":
            self.assertIn(f"{name}: error: this file cannot be read: "
                          "Permission denied\n", result.stderr)
        self.assertNotIn("generated", result.stderr)
        self.assertIn(f"[{CHECK}]", result.stdout)

    def test_header(self):
        self.write("src/bad.h", "int bad;\n")
        self.write("src/bad.cpp", '#include "bad.h"\n')
        self.write_usual("src/bad.cpp")
        self.forbid("src/bad.h")
        self.assertRegex(self.run_tool("check", code=3).stderr,
                         r"(?m)^src/bad\.cpp:1:10: error: .*[Pp]ermission "
                         "denied")


class CommandLines(ProjectTest):
    def test_is_wrong(self):
        self.write_usual()
        for words in ([], ["chekc"], ["check", "--gone"],
                      ["check", "--format", "xml"], ["check", "-j", "0"],
                      ["check", "-j", "many"], ["check", "--root", "gone"],
                      ["link"], ["extract", "src/main.cpp"], ["explain"]):
            with self.subTest(words):
                self.fails(*words)


if __name__ == "__main__":
    unittest.main()
