# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A header changes: one unit is read for all, where that gives the same."""

import json
import unittest

from store_project import StoreTest

HEADER = """\
#pragma once
#include <cstdio>
#include <map>

template <class T> T twice(T value) { return value + value; }
template <class T> struct Pair { T first; T second() { return first; } };

inline int load(int id) {
  std::FILE *file = std::fopen("ages", "r");
  int age = 0;
  std::fscanf(file, "%d", &age);
  return age;
}

struct Ages {
  int age(int id) {
    static std::map<int, int> ages;
    auto known = ages.find(id);
    if (known == ages.end())
      known = ages.emplace(id, load(id)).first;
    return known->second;
  }
  int count() const { return 1; }
  Ages &operator=(const Ages &) = default;
};

constexpr int most() { return 10; }
inline auto least() { return 1; }
static int local() { return 2; }
inline int chosen() {
#ifdef CHOSEN
  return CHOSEN;
#endif
  return 3;
}
"""


class HeaderTest(StoreTest):
    """Three units read the header; one of them sees another part of it."""

    def setUp(self):
        super().setUp()
        self.write("include/ages.h", HEADER)
        for name, more in (("one", ""), ("two", ""), ("three", "int x;\n")):
            self.write(f"src/{name}.cpp", '#include "ages.h"\n' + more +
                       f"int {name}(Ages &ages) {{\n"
                       "  Ages other = ages;\n  other = ages;\n"
                       "  return other.age(1);\n}\n")
        path = self.configure("src/one.cpp", "src/two.cpp", "src/three.cpp")
        path.write_text(path.read_text().replace(
            '"-c"', '"-Iinclude", "-isystem", "system", "-c"'))
        self.assertEqual(self.parsed(), 3)

    def change(self, before: str, after: str,
               name: str = "include/ages.h") -> None:
        text = (self.root / name).read_text()
        self.assertEqual(text.count(before), 1, before)
        self.write(name, text.replace(before, after))

    def objects(self, store: str) -> set[str]:
        return {path.name for path in (self.root / store / "objects").iterdir()}

    def parses(self, count: int, code: int = 1) -> None:
        """And the facts and the findings are those of a fresh start."""
        self.assertEqual(self.parsed(), count)
        self.is_right()
        self.run_tool("check", "--store", "fresh", code=code)
        here = self.store().relative_to(self.root)
        self.assertLessEqual(self.objects("fresh"), self.objects(str(here)))
        self.assertEqual(self.parsed(), 0)


class OneForAll(HeaderTest):
    def test_where_lines_move(self):
        self.change("#pragma once\n", "// Ages.\n\n#pragma once\n")
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


class EachForItself(HeaderTest):
    """What others can see, or mean in another way."""

    def test_of_a_function_more(self):
        self.change("constexpr int most", "int more();\nconstexpr int most")
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
        self.change("  return age;\n}", "  std::fclose(file);\n  return age;\n}")
        self.parses(3)

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
