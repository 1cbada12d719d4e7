# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""cachetidy check --fix"""

import json
import stat
import unittest

from fix_project import DROP, DROP_FIXED, USER, FixTest

# One key is a part of another.
NESTED = """\
#include "../redis.h"

void drop(sw::redis::Redis &redis, const std::string &name) {
  redis.del("user:" + redis.get("id:" + name).value());
}
"""
NESTED_ONCE = """\
#include "../redis.h"
#include "../keys/keys.h"

void drop(sw::redis::Redis &redis, const std::string &name) {
  redis.del(app::construct_cache_key("user", redis.get("id:" + name).value()));
}
"""
NESTED_TWICE = NESTED_ONCE.replace('"id:" + name',
                                   'app::construct_cache_key("id", name)')
# A finding without a fix.
APPENDED = """\
#include "../redis.h"

void drop(sw::redis::Redis &redis, int id) {
  redis.del("user:" + std::to_string(id));
  std::string key = "tag:";
  key += std::to_string(id);
  redis.del(key);
}
"""


class Fixing(FixTest):
    def test_changes_files_and_says_which(self):
        self.program(drop=DROP)
        before = self.files()
        result = self.fix(0)
        self.assertEqual(self.text("src/drop.cpp"), DROP_FIXED)
        self.assertEqual(self.text("src/user.cpp"), USER)
        self.assertEqual(result.stdout, "")
        self.assertEqual(result.stderr, "src/drop.cpp: fixed 1 finding\n"
                                        "no findings; 2 translation units\n")
        self.assertEqual(self.files(), before)

    def written(self) -> tuple[int, int]:
        """Which file it is and when it was written: reading is no change."""
        status = (self.root / "src/drop.cpp").stat()
        return status.st_ino, status.st_mtime_ns

    def test_again_changes_nothing(self):
        self.program(drop=DROP)
        self.fix(0, "--quiet")
        for words in ([], ["--no-store"]):
            before = self.written()
            result = self.fix(0, *words)
            self.assertEqual(result.stderr,
                             "no findings; 2 translation units\n")
            self.assertEqual(self.written(), before)

    def test_is_asked_for(self):
        self.program(drop=DROP)
        self.run_tool("check", code=1)
        self.assertEqual(self.text("src/drop.cpp"), DROP)

    def test_keeps_the_mode_and_links(self):
        self.program(drop=DROP)
        path = self.root / "src/drop.cpp"
        path.rename(self.root / "src/real.cpp")
        path.symlink_to("real.cpp")
        path.chmod(0o751)
        self.fix(0)
        self.assertTrue(path.is_symlink())
        self.assertEqual(self.text("src/real.cpp"), DROP_FIXED)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o751)

    def test_one_that_overlaps_is_left_for_the_next_time(self):
        self.program(nested=NESTED)
        result = self.fix(1)
        self.assertEqual(self.text("src/nested.cpp"), NESTED_ONCE)
        self.assertRegex(
            result.stderr,
            r"src/nested\.cpp:5:\d+: warning: 'cache-raw-key' is not fixed: its "
            r"change overlaps with that of another finding; run the command "
            r"again\n")
        self.fix(0)
        self.assertEqual(self.text("src/nested.cpp"), NESTED_TWICE)

    def test_those_left_stand_where_they_are_now(self):
        self.program(nested=NESTED)
        [left] = json.loads(self.fix(1, "--format", "json").stdout)["findings"]
        [again] = self.findings("check")
        for name in ("file", "line", "message", "fingerprint"):
            self.assertEqual(left[name], again[name])
        self.assertEqual(left["line"], 5)
        # It was of a text that is gone.
        self.assertEqual(left["fix"], [])

    def test_those_without_a_fix_are_printed(self):
        self.program(appended=APPENDED)
        result = self.fix(1)
        self.assertIn('redis.del(app::construct_cache_key("user", id));',
                      self.text("src/appended.cpp"))
        self.assertEqual(result.stdout.count("warning: "), 1)
        self.assertIn("'tag:{int}'", result.stdout)
        self.assertIn("src/appended.cpp: fixed 1 finding\n"
                      "1 finding in 1 file; ", result.stderr)
        # The include that came above it has moved it.
        self.assertIn('    6 |   std::string key = "tag:";\n', result.stdout)

    def test_changes_nothing_outside_the_project(self):
        self.program(drop=DROP)
        (self.root / "src/drop.cpp").unlink()
        self.write("other/drop.h", DROP.replace("void", "inline void"))
        self.write("inside/src/drop.cpp", '#include "../../other/drop.h"\n')
        self.write("inside/src/user.cpp", USER.replace("../", "../../"))
        self.configure("inside/src/drop.cpp", "inside/src/user.cpp")
        before = self.text("other/drop.h")
        result = self.fix(0, "--root", "inside", "-p", "build")
        self.assertEqual(self.text("other/drop.h"), before)
        self.assertNotIn("drop.h", result.stdout + result.stderr)

    def test_link_to_outside_is_outside(self):
        self.program(drop=DROP)
        inside = self.root / "inside"
        (self.root / "src").rename(self.root / "real")
        inside.mkdir()
        (inside / "src").symlink_to("../real")
        self.configure("inside/src/drop.cpp")
        result = self.fix(1, "--root", "inside", "-p", "build")
        self.assertEqual(self.text("real/drop.cpp"), DROP)
        self.assertIn("is not in the project", result.stderr)

    def test_changes_nothing_where_something_does_not_compile(self):
        self.program(drop=DROP, bad="int a = ;\n")
        result = self.fix(3)
        self.assertEqual(self.text("src/drop.cpp"), DROP)
        self.assertIn("nothing is fixed, because 1 translation unit could not "
                      "be analysed", result.stderr)
        self.assertIn("cache-raw-key", result.stdout)
        self.fix(0, "src/drop.cpp", "src/user.cpp")
        self.assertEqual(self.text("src/drop.cpp"), DROP_FIXED)

    def test_changes_what_is_shown(self):
        self.program(drop=DROP)
        self.fix(0, "--checks=cache-static-memo")
        self.write(".clang-tidy", "Checks: '-*,cache-*,-cache-raw-key'\n")
        self.fix(0)
        self.assertEqual(self.text("src/drop.cpp"), DROP)

    def test_is_of_check_alone(self):
        self.program(drop=DROP)
        for command in (["link", "a.shard"], ["caches"]):
            self.assertIn("--fix", self.fails(*command, "--fix"))


if __name__ == "__main__":
    unittest.main()
