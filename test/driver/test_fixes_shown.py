# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Fixes in what is printed, and what they call and include."""

import json
import time
import unittest

from fix_project import DROP, USER, FixTest
from key_program import BUILDER


class Builders(FixTest):
    """What a fix calls and includes, seen from a file that has neither."""

    def proposed(self) -> list[str]:
        self.program(drop=DROP)
        [row] = [row for row in self.findings("check", "--no-store")
                 if row["file"] == "src/drop.cpp"]
        return [edit["text"] for edit in row["fix"]]

    def test_header_is_named_from_where_the_file_is(self):
        self.assertEqual(self.proposed(), [
            '#include "../keys/keys.h"\n',
            'app::construct_cache_key("user", id)'])

    def test_other_name_for_the_header_will_do(self):
        self.write("src/drop.cpp", '#include "keys/../../keys/keys.h"\n' + DROP)
        (self.root / "src/keys").mkdir()
        self.configure("src/user.cpp", "src/drop.cpp")
        [row] = self.findings("check", "--no-store")
        self.assertEqual(len(row["fix"]), 1)

    def test_header_of_a_library(self):
        """A builder from outside of the project."""
        inside = self.root / "inside"
        inside.mkdir()
        self.write("lib/include/lib/keys.h", BUILDER)
        self.write("inside/user.cpp",
                   USER.replace("../keys/keys.h", "../lib/include/lib/keys.h"))
        self.write("inside/drop.cpp", DROP)
        self.configure("inside/user.cpp", "inside/drop.cpp")
        [row] = self.findings("check", "--root", "inside", "-p", "build")
        self.assertEqual(row["fix"][0]["text"], "#include <lib/keys.h>\n")

    def test_source_file_is_never_included(self):
        self.write("src/user.cpp",
                   BUILDER.replace("#pragma once\n", "") +
                   USER.replace('#include "../keys/keys.h"\n', ""))
        self.assertEqual(self.proposed(), [])

    def test_builder_that_does_not_take_everything(self):
        for declaration in (
                "inline std::string construct_cache_key(const std::string &f, "
                "int i) { return f + std::to_string(i); }",
                "template <class T> std::string construct_cache_key(T f, int i)"
                " { return f + std::to_string(i); }"):
            self.write("keys/keys.h", "#pragma once\n#include <string>\n"
                       f"namespace app {{ {declaration} }}\n")
            self.assertEqual(self.proposed(), [])

    def test_builder_that_needs_an_object(self):
        self.write("keys/keys.h", "#pragma once\n#include <string>\n"
                   "struct Keys {\n  template <typename... Parts>\n"
                   "  std::string construct_cache_key(const Parts &...) const "
                   "{ return {}; }\n};\ninline Keys app;\n")
        self.write("src/user.cpp", USER.replace("app::", "app."))
        self.assertEqual(self.proposed(), [])


class Forms(FixTest):
    def setUp(self):
        super().setUp()
        self.program(drop=DROP)

    def fixes(self, *words: str) -> list[dict]:
        return [row["fix"] for row in self.findings(*words)]

    def test_fix_is_the_same_cold_and_warm(self):
        cold = self.fixes("check", "--no-store")
        self.assertEqual(len(cold[0]), 2)
        self.assertEqual(self.fixes("check"), cold)
        self.assertEqual(self.fixes("check"), cold)

    def test_fix_is_there_right_after_a_change(self):
        time.sleep(2.1)  # only then is a time stamp one of one text
        self.fixes("check")
        self.write("src/drop.cpp", DROP + "// More.\n")
        self.assertEqual(self.fixes("check"), self.fixes("check", "--no-store"))

    def test_text_shows_the_include(self):
        lines = self.run_tool("check", code=1).stdout.splitlines()
        self.assertEqual(lines[1:5], [
            '    4 |   redis.del("user:" + std::to_string(id));',
            '      |             ^',
            '      |             app::construct_cache_key("user", id)',
            '    2 + #include "../keys/keys.h"'])

    def test_sarif_has_two_replacements(self):
        log = json.loads(self.run_tool("check", "--format", "sarif",
                                       code=1).stdout)
        [fix] = log["runs"][0]["results"][0]["fixes"]
        [change] = fix["artifactChanges"]
        self.assertEqual(
            [(row["deletedRegion"]["startLine"], row["insertedContent"]["text"])
             for row in change["replacements"]],
            [(2, '#include "../keys/keys.h"\n'),
             (4, 'app::construct_cache_key("user", id)')])

    def test_link_knows_fixes_of_the_sources_it_finds(self):
        self.run_tool("extract", "-p", "build", "-o", "a.shard", code=0)
        link = ["link", "a.shard", "--root", "."]
        self.assertEqual(self.fixes(*link), self.fixes("check"))
        self.write("src/drop.cpp", "// later\n" + DROP)
        self.assertEqual(self.fixes(*link), [[]])
        (self.root / "src/drop.cpp").unlink()
        self.assertEqual(self.fixes(*link), [[]])

    def test_left_findings_are_in_every_form(self):
        self.assertEqual(
            json.loads(self.fix(0, "--format", "json").stdout)["findings"], [])
        self.write("src/drop.cpp", DROP)
        log = json.loads(self.fix(0, "--format", "sarif").stdout)
        self.assertEqual(log["runs"][0]["results"], [])


if __name__ == "__main__":
    unittest.main()
