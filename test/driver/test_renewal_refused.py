# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A header changes in what others can see, or mean in another way."""

import json
import unittest

from header_project import HeaderTest


class EachForItself(HeaderTest):
    def test_of_what_others_call(self):
        self.change("int count() const",
                    "int age(long id);\n  int count() const")
        self.parses(3)

    def test_of_what_the_header_itself_says_elsewhere(self):
        self.change("return value + value;", "return value + more(value);")
        self.parses(3)
        self.change("struct Ages {", "int more(int);\nstruct Ages {")
        self.parses(3)

    def test_of_what_a_macro_says(self):
        for name in ("one", "two", "three"):
            with open(self.root / f"src/{name}.cpp", "a",
                      encoding="utf-8") as file:
                file.write("#define NAMED(x) more_##x\n"
                           f"int NAMED({name})(int);\n")
        self.parses(3)
        self.change("constexpr int most",
                    "int more_one(long);\nint more_two(long);\n"
                    "int more_three(long);\nconstexpr int most")
        self.parses(3)

    def test_of_what_is_found_though_nobody_says_it(self):
        self.change("int count() const", "int *begin();\n  int count() const")
        self.parses(3)

    def test_of_what_a_class_becomes(self):
        before = "int count() const"
        for after in ("int more; int count() const",
                      "virtual int count() const",
                      "Ages(int); int count() const",
                      "operator int(); int count() const"):
            with self.subTest(after):
                self.change(before, after)
                before = after
                self.parses(3)

    def test_of_what_is_made_of_a_template_to_declare_it(self):
        self.change("constexpr int most",
                    "int more(int = twice(1));\nconstexpr int most")
        self.parses(3)

    def test_of_a_macro(self):
        self.change("#pragma once\n", "#pragma once\n#define MORE 1\n")
        self.parses(3)

    def test_of_what_the_compiler_works_out(self):
        self.change("return 10;", "return 11;")
        self.parses(3)

    def test_of_a_body_that_gives_a_type(self):
        self.change("least() { return 1; }", "least() { return 1L; }")
        self.parses(3)

    def test_of_a_template(self):
        self.change("return value + value;", "return 2 * value;")
        self.parses(3)

    def test_of_what_is_each_units_own(self):
        self.change("return 2;", "return 20;")
        self.parses(3)

    def test_of_a_body_with_directives(self):
        self.change("return 3;", "return 30;")
        self.parses(3)

    def test_of_what_is_made_of_a_template(self):
        self.change("int age = 0;", "int age = twice(0);")
        self.parses(3)

    def test_of_a_type_made_of_a_template(self):
        self.change("int age = 0;", "Pair<int> pair{1}; int age = 0;")
        self.parses(3)

    def test_of_what_else_it_names_from_outside(self):
        for name in ("one", "two"):
            with open(self.root / f"src/{name}.cpp", "a",
                      encoding="utf-8") as file:
                file.write(f"int {name}() {{ return std::fclose(0); }}\n")
        self.parses(2)
        # The third says nothing of fclose yet.
        self.change("  return age;\n}",
                    "  std::fclose(file);\n  return age;\n}")
        self.parses(3)

    def test_of_what_another_file_tells_of(self):
        """A constructor tells what members are made of, where that stands."""
        self.change("struct Ages {",
                    "struct Ages {\n  Ages();\n  int most = 7;")
        self.change("int one(", "Ages::Ages() {}\nint one(", "src/one.cpp")
        self.parses(3)
        self.change("#pragma once\n", "// Ages.\n#pragma once\n")
        self.parses(2)

    def test_of_what_does_not_parse(self):
        self.change("int age = 0;", "int age = ;")
        self.parses(3, code=3)
        self.change("int age = ;", "int age = 0;")
        self.parses(0)

    def test_of_who_sees_it_in_another_way(self):
        self.change('#include "ages.h"', '#define CHOSEN 7\n#include "ages.h"',
                    "src/three.cpp")
        self.parses(1)
        self.change("#pragma once\n", "// Ages.\n#pragma once\n")
        self.parses(2)

    def test_of_a_header_that_is_also_a_source(self):
        path = self.root / "build/compile_commands.json"
        rows = json.loads(path.read_text())
        rows.append(json.loads(json.dumps(rows[0]).replace(
            "src/one.cpp", "include/ages.h").replace('"-c"', '"-xc++", "-c"')))
        path.write_text(json.dumps(rows))
        self.assertEqual(self.parsed(), 1)
        self.change("int age = 0;", "int age = 1;")
        self.parses(2)

    def test_where_the_facts_were_lost(self):
        for path in self.kept("objects"):
            path.unlink()
        self.change("int age = 0;", "int age = 1;")
        self.assertEqual(self.parsed(), 3)
        self.is_right()


if __name__ == "__main__":
    unittest.main()
