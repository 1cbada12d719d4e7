# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What one run keeps for the next, and what makes it of no use."""

import json
import os
import shutil
import time
import unittest

from opened import Opened
from project import FAULTLESS, FAULTY, STORE
from store_project import StoreTest


class Same(StoreTest):
    """With a store, the result is what it is without."""

    def test_whatever_the_form(self):
        for form in ("text", "json", "sarif"):
            with self.subTest(form):
                cold = self.cold("--format", form)
                self.assertIn("cache-static-memo", cold[1])
                for jobs in ("-j1", "-j4"):
                    self.assertEqual(self.said("--format", form, jobs), cold)
        self.assertEqual(self.parsed(), 0)

    def test_when_linked_from_stored_facts(self):
        cold = self.cold()
        self.said()
        for jobs in ("-j1", "-j4"):
            self.forget("results")
            self.assertEqual(self.said(jobs), cold)
        self.forget("results")
        profile = self.profile()
        self.assertIn("0 of 3 compile commands parsed", profile)
        self.assertRegex(profile, r"read from the store .* 3\n")

    def test_of_caches(self):
        cold = self.run_tool("caches", "--no-store", code=0).stdout
        self.assertIn("ages", cold)
        for _ in range(2):
            self.assertEqual(self.run_tool("caches", code=0).stdout, cold)
        result = self.run_tool("caches", "--profile", code=0)
        self.assertIn("0 of 3 compile commands parsed", result.stderr)

    def test_in_any_order(self):
        cold = self.cold()
        self.said()
        path = self.root / "build/compile_commands.json"
        path.write_text(json.dumps(json.loads(path.read_text())[::-1]))
        self.assertEqual(self.parsed(), 0)
        self.assertEqual(self.said(), cold)

    def test_of_files_with_errors(self):
        self.write("src/user.cpp", "int a = ;\n#include <gone.h>\n")
        cold = self.cold()
        self.assertEqual(cold[0], 3)
        self.assertIn("src/user.cpp:1:9: error: ", cold[2])
        self.said()
        self.assertEqual(self.said(), cold)
        self.assertEqual(self.parsed(), 0)

    def test_of_files_that_are_not_there(self):
        (self.root / "src/user.cpp").unlink()
        cold = self.cold()
        self.assertEqual(cold[0], 3)
        for _ in range(2):
            self.assertEqual(self.said(), cold)
        self.write("src/user.cpp", "int common() { return 1; }\n")
        self.assertEqual(self.parsed(), 1)
        self.is_right()


class Changes(StoreTest):
    """Exactly what read a changed file is read again."""

    def setUp(self):
        super().setUp()
        self.assertEqual(self.parsed(), 3)

    def test_none(self):
        self.assertEqual(self.parsed(), 0)
        for name in ("src/main.cpp", "include/common.h"):
            os.utime(self.root / name)
        self.assertEqual(self.parsed(), 0)

    def test_none_opens_no_source(self):
        """Their state is all that is asked for."""
        self.write("src/faulty.cpp", FAULTLESS)  # a finding shows its line
        time.sleep(2.1)  # only then is a time stamp one of one text
        folders = [self.root / name for name in ("src", "include", "system")]
        with Opened(folders) as opened:
            cold = self.said()
            self.assertIn("faulty.cpp", opened.names())
            self.assertEqual(self.said(), cold)
            self.assertEqual(opened.names(), set())

    def test_a_source(self):
        self.write("src/faulty.cpp", FAULTLESS.replace("main", "other"))
        self.assertEqual(self.parsed(), 1)
        self.assertEqual(self.cold()[0], 0)
        self.is_right()

    def test_a_header(self):
        self.write("include/common.h", "int common(int more = 1);\n")
        self.assertEqual(self.parsed(), 2)
        self.is_right()

    def test_of_the_same_size_and_time(self):
        path = self.root / "include/common.h"
        stat = path.stat()
        self.parsed()
        path.write_text("int commom();\n")
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        self.assertEqual(self.parsed(), 2)

    def test_a_flag(self):
        path = self.root / "build/compile_commands.json"
        rows = json.loads(path.read_text())
        rows[1]["arguments"].insert(1, "-DMORE")
        path.write_text(json.dumps(rows))
        self.assertEqual(self.parsed(), 1)

    def test_the_environment_of_the_compiler(self):
        os.environ["CPATH"] = str(self.root / "more")
        self.addCleanup(os.environ.pop, "CPATH")
        self.assertEqual(self.parsed(), 3)

    def test_a_header_that_is_found_before_another(self):
        self.write("early/common.h", "int common();\nint early();\n")
        self.assertEqual(self.parsed(), 2)
        self.assertEqual(self.parsed(), 0)
        (self.root / "early/common.h").unlink()
        self.assertEqual(self.parsed(), 0)

    def test_a_header_that_is_asked_for(self):
        self.write("src/main.cpp", '#if __has_include("asked.h")\n'
                   "int asked;\n#endif\n" + FAULTLESS)
        self.assertEqual(self.parsed(), 1)
        self.write("src/asked.h", "")
        self.assertEqual(self.parsed(), 1)
        self.write("src/asked.h", "int unread;\n")
        self.assertEqual(self.parsed(), 0)
        (self.root / "src/asked.h").unlink()
        self.assertEqual(self.parsed(), 0)

    def test_and_back(self):
        before = (self.root / "src/faulty.cpp").read_text()
        for text in (FAULTLESS.replace("main", "other"), before):
            self.write("src/faulty.cpp", text)
            self.is_right()
        self.write("src/faulty.cpp", FAULTLESS.replace("main", "other"))
        self.assertEqual(self.parsed(), 0)
        self.is_right()

    def test_that_is_no_fact(self):
        with open(self.root / "src/main.cpp", "a", encoding="utf-8") as file:
            file.write("// The end.\n")
        profile = self.profile()
        self.assertIn("1 of 3 compile commands parsed", profile)
        self.assertNotIn("  link ", profile)
        self.is_right()

    def test_a_file_more_or_less(self):
        self.write("src/more.cpp", FAULTY.replace("int age(", "int more("))
        self.configure_usual("src/more.cpp")
        self.assertEqual(self.parsed(), 1)
        self.is_right()
        self.configure_usual()
        self.assertEqual(self.parsed(), 0)
        self.is_right()

    def test_a_part_of_the_program(self):
        self.assertEqual(self.parsed("src/main.cpp"), 0)
        self.assertEqual(self.parsed(), 0)

    def test_what_is_asked_of_the_same_facts(self):
        faulty = self.said()
        self.assertEqual(self.said("--checks=-cache-static-memo")[0], 0)
        self.write(".clang-tidy", "Checks: '-cache-static-memo'\n")
        self.assertEqual(self.said()[0], 0)
        (self.root / ".clang-tidy").unlink()
        self.assertEqual(self.said(), faulty)
        self.assertEqual(self.parsed(), 0)

    def test_what_is_known_of_apis(self):
        model = {"api": "ages", "functions": [{
            "name": "age", "is": "read", "key": "arg0"}]}
        for text in ('{"models": []}', json.dumps({"models": ["ages.json"]})):
            self.write("ages.json", json.dumps(model))
            self.write("cachetidy.json", text)
            self.assertIn("  link ", self.profile())
            self.assertNotIn("  link ", self.profile())
        model["functions"][0]["is"] = "drop"
        self.write("ages.json", json.dumps(model))
        self.assertIn("  link ", self.profile())


class Places(StoreTest):
    def test_another_checkout(self):
        self.write("src/user.cpp", '#include "common.h"\n'
                   "const char *common() { return __FILE__; }\n")
        path = self.root / "build/compile_commands.json"
        path.write_text(path.read_text().replace(
            '"src/user.cpp"]', f'"{self.root}/src/user.cpp"]').replace(
            "-Iinclude", f"-I{self.root}/include"))
        self.said()
        cold = self.cold("--format", "text")
        other = self.root / "elsewhere/checkout"
        shutil.copytree(self.root, other,
                        ignore=shutil.ignore_patterns("elsewhere"))
        path = other / "build/compile_commands.json"
        path.write_text(path.read_text().replace(str(self.root), str(other)))
        result = self.run_at(other, "check", "--profile")
        self.assertIn("0 of 3 compile commands parsed", result.stderr)
        self.assertEqual(result.stdout, cold[1])

    def test_a_macro_that_tells_the_place(self):
        path = self.root / "build/compile_commands.json"
        path.write_text(path.read_text().replace(
            '"-Iearly"', f'"-DHERE={self.root}"'))
        self.said()
        other = self.root / "elsewhere"
        shutil.copytree(self.root, other,
                        ignore=shutil.ignore_patterns("elsewhere"))
        path = other / "build/compile_commands.json"
        path.write_text(path.read_text().replace(str(self.root), str(other)))
        result = self.run_at(other, "check", "--profile")
        self.assertIn("3 of 3 compile commands parsed", result.stderr)

    def test_a_folder_of_ones_own(self):
        self.assertEqual(self.parsed("--store", "facts"), 3)
        self.assertEqual(self.parsed("--store", "facts"), 0)
        self.assertFalse(self.store().exists())
        self.assertTrue((self.root / "facts/index").is_file())

    def test_beside_the_database_that_a_link_leads_to(self):
        (self.root / "compile_commands.json").symlink_to(
            "build/compile_commands.json")
        self.parsed("-p", ".")
        self.assertTrue(self.store().is_dir())
        self.assertFalse((self.root / STORE).exists())

    def test_none(self):
        before = sorted(self.root.rglob("*"))
        self.assertEqual(self.parsed("--no-store"), 3)
        self.run_tool("check", "src/main.cpp", "--", "-std=c++20", code=0)
        self.run_tool("extract", "src/main.cpp", "-o", "a.shard", code=0)
        (self.root / "a.shard").unlink()
        self.assertEqual(sorted(self.root.rglob("*")), before)

    def test_wrong_words(self):
        self.assertIn("--store", self.fails("check", "--no-store", "--store",
                                            "x"))
        for size in ("much", "-5", "1.5GB", "5XB"):
            self.assertIn("--store-size: expected a size in whole numbers, such "
                          f"as 500MB or 2GB; found {size}\n",
                          self.fails("check", f"--store-size={size}"))


if __name__ == "__main__":
    unittest.main()
