# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A header changes: one unit is read for all, where that gives the same."""

import json
import unittest

from header_project import HeaderTest


class OneForAll(HeaderTest):
    def test_where_lines_move(self):
        self.change("#pragma once\n", "// Ages.\n\n#pragma once\n")
        self.parses(1)

    def test_where_lines_move_above_what_others_leave_out(self):
        self.change("constexpr int most",
                    "int more(int x = 7);\nconstexpr int most")
        for name in ("one", "two", "three"):
            self.change("return other", "more(); return other",
                        f"src/{name}.cpp")
        self.parses(3)
        self.change("#pragma once\n", "// Ages.\n#pragma once\n")
        self.parses(1)

    def test_where_a_comment_stands_in_code(self):
        self.change("int load(int id)", "int load(int /* of a user */ id)")
        self.parses(1)

    def test_where_a_body_is_another(self):
        self.change("int age = 0;", "int age = 1 + 1;\n")
        self.parses(1)

    def test_where_a_method_is_another(self):
        self.change("const { return 1; }", "const { return load(2); }")
        self.parses(1)

    def test_where_a_finding_goes(self):
        self.change("    static std::map<int, int> ages;",
                    "    std::map<int, int> ages;")
        self.parses(1, code=0)

    def test_where_a_finding_is_silenced(self):
        self.change("load(id)).first;", "load(id)).first; // NOLINT")
        self.parses(1, code=0)

    def test_where_two_headers_change(self):
        self.write("include/more.h", "#pragma once\n#include \"ages.h\"\n"
                   "inline int more() { return 1; }\n")
        for name in ("one", "two"):
            self.change('"ages.h"', '"more.h"', f"src/{name}.cpp")
        self.parses(2)
        self.change("return 1", "return 2", "include/more.h")
        self.change("int age = 0;", "int age = 2;")
        # The third reads only one of them, and is alone in that.
        self.parses(2)

    def test_where_a_function_is_new(self):
        self.change("constexpr int most",
                    "int more(int x);\nconstexpr int most")
        self.parses(1)
        self.change("int more(int x)", "static long more(const char *x)")
        self.parses(1)
        self.change("static long more(const char *x);\n", "// None.\n")
        self.parses(1)

    def test_where_a_function_with_a_body_is_new(self):
        self.change("constexpr int most",
                    "inline int more(int x) { return load(x); }\n"
                    "constexpr int most")
        self.parses(1)

    def test_where_a_method_is_new(self):
        self.change("int count() const", "int more() const;\n"
                    "  static int fewest(Ages &);\n  int count() const")
        self.parses(1)

    def test_where_types_are_new(self):
        self.change("struct Ages {", "class More;\nenum class Kind : int;\n"
                    "using Number = long;\nextern Number number;\n"
                    "struct Ages {\n  struct Part;\n")
        self.parses(1)

    def test_of_those_who_do_not_say_a_name(self):
        """Whoever is asked first."""
        for name in ("one", "two", "three"):
            with self.subTest(name):
                with open(self.root / f"src/{name}.cpp", "a",
                          encoding="utf-8") as file:
                    file.write(f"int load_{name}(int);\n"
                               f"int all_{name}() "
                               f"{{ return load_{name}(1L); }}\n")
                self.parses(1)
                self.change("constexpr int most",
                            f"int load_{name}(long);\nconstexpr int most")
                self.parses(2)

    def test_and_back(self):
        self.change("int age = 0;", "int age = 1;")
        self.parses(1)
        self.change("int age = 1;", "int age = 0;")
        self.parses(0)

    def test_in_c_where_only_a_comment_changes(self):
        path = self.root / "build/compile_commands.json"
        rows = json.loads(path.read_text())
        self.write("include/plain.h", "static inline int f(void) "
                   "{ return 1; }\n")
        for row, name in zip(rows, ("one", "two", "three")):
            self.write(f"src/{name}.c", '#include "plain.h"\n'
                       f"int {name}(void) {{ return f(); }}\n")
            row["file"] = row["file"].replace(".cpp", ".c")
            row["arguments"] = ["cc", "-Iinclude", "-c", row["file"]]
        path.write_text(json.dumps(rows))
        self.assertEqual(self.parsed(), 3)
        self.change("static", "/* one */ static", "include/plain.h")
        self.parses(1, code=0)
        self.change("return 1", "return 2", "include/plain.h")
        self.parses(3, code=0)


if __name__ == "__main__":
    unittest.main()
