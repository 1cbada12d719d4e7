# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The tree is as docs/architecture.md has it.

CTEST names the program, CACHETIDY_BUILD the folder whose tests it lists.
"""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import document
import tree

ROOT = Path(__file__).parents[2]
LICENCE = f"// {tree.LICENCE}\n"


def names_of_tests() -> list[str]:
    listing = subprocess.run(
        [os.environ["CTEST"], "-N", "--test-dir", os.environ["CACHETIDY_BUILD"]],
        capture_output=True, text=True, check=True).stdout
    return re.findall(r"^\s*Test +#\d+: (\S+)", listing, re.M)


class ThisTree(unittest.TestCase):
    def test_keeps_every_rule(self):
        for rule in tree.RULES:
            with self.subTest(rule.__name__):
                complaints = list(rule(ROOT))
                self.assertFalse(complaints, "\n" + "\n".join(complaints))

    def test_is_what_its_document_says(self):
        page = (ROOT / "docs" / "architecture.md").read_text()
        tests = names_of_tests()
        self.assertTrue(tests)
        complaints = [*document.unnamed_folders(ROOT, page),
                      *document.unguarded_laws(ROOT, page, tests)]
        self.assertFalse(complaints, "\n" + "\n".join(complaints))


class SmallTree(unittest.TestCase):
    """Each rule is broken in a tree that keeps all others."""

    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.write("checks/Checks.def", 'CHECK(One, "cache-one", "summary")\n')
        self.write("checks/One.cpp", LICENCE + '#include "rules/Check.h"\n')
        self.write("docs/checks/cache-one.md", "# cache-one\n")
        self.write("test/checks/cache-one/first.cpp", "int a;\n")
        self.write("README.md", "| `cache-one` |\n")
        self.write("src/facts/Unit.h", LICENCE)

    def write(self, name: str, text: str):
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text)

    def complaints(self) -> dict[str, list[str]]:
        found = {rule.__name__: list(rule(self.root)) for rule in tree.RULES}
        return {name: what for name, what in found.items() if what}

    def test_keeps_every_rule(self):
        self.assertEqual(self.complaints(), {})

    def test_allows_the_registry_its_list(self):
        self.write("src/rules/Registry.cpp",
                   LICENCE + '#include "checks/Checks.def"\n')
        self.assertEqual(self.complaints(), {})

    def test_breaks_one_rule(self):
        for rule, name, text in [
                ("include_directions", "src/facts/A.cpp",
                 LICENCE + '#include "program/Program.h"\n'),
                ("include_directions", "src/report/A.h",
                 LICENCE + '  # include <models/Models.h>\n'),
                ("include_directions", "checks/One.cpp",
                 LICENCE + '#include "extract/Extract.h"\n'),
                ("rooms_in_order", "src/program/texts/A.h",
                 LICENCE + '#include "program/Program.h"\n'),
                ("rooms_in_order", "src/program/Late.h", LICENCE),
                ("known_folders", "src/utils/A.h", LICENCE),
                ("clang_below_the_line", "src/rules/A.cpp",
                 LICENCE + '#include <llvm/ADT/StringRef.h>\n'),
                ("json_in_no_header", "src/report/A.h",
                 LICENCE + '#include <nlohmann/json.hpp>\n'),
                ("small_files", "test/facts/Long.cpp", "\n" * 300),
                ("finished", "scripts/later", "# TO" + "DO: write it\n"),
                ("licensed", "src/facts/A.cpp", "int a;\n"),
                ("complete_checks", "checks/Two.cpp", LICENCE),
                ("complete_checks", "README.md", "nothing\n"),
                ("complete_checks", "checks/Checks.def", "nothing\n"),
                ("complete_checks", "checks/Checks.def",
                 'CHECK(One, "cache-two", "summary")\n')]:
            with self.subTest(rule=rule, name=name):
                self.setUp()
                self.write(name, text)
                self.assertIn(rule, self.complaints())
                if rule != "complete_checks":
                    self.assertEqual(list(self.complaints()), [rule])


class SmallDocument(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.root / "src" / "facts").mkdir(parents=True)
        (self.root / "file").touch()
        self.page = "`facts`\n" + "".join(
            f"| **{law}** | meaning | `some.test`, `file` |\n"
            for law in document.LAWS)

    def complaints(self, page: str) -> list[str]:
        return [*document.unnamed_folders(self.root, page),
                *document.unguarded_laws(self.root, page, ["some.test"])]

    def test_says_what_is(self):
        self.assertEqual(self.complaints(self.page), [])

    def test_says_what_is_not(self):
        first = f"| **{document.LAWS[0]}** | meaning | "
        for page in [
                self.page.replace("`facts`", "facts"),
                self.page.replace(first, "| "),
                self.page.replace(first + "`some.test`, `file`", first),
                self.page.replace("`file`", "`other`"),
                self.page.replace("`some.test`", "`some.other`")]:
            self.assertNotEqual(self.complaints(page), [])


if __name__ == "__main__":
    unittest.main()
