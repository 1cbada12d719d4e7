# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""cachetidy diff: which versions are compared, and of which files they are."""

import os
import shutil
import unittest

from git_project import (AGES, AGES_H, BIRTHDAY, FAULT, MAIN, OLD, SOURCES,
                         GitTest)


class Versions(GitTest):
    def test_what_is_not_committed_counts(self):
        self.remove_drop()
        self.assertEqual(self.states("HEAD"), (1, 0, 1))
        self.git("add", "-A")
        self.assertEqual(self.states("HEAD"), (1, 0, 1))
        self.commit("Committed")
        self.assertEqual(self.states("HEAD"), (0, 0, 2))
        self.assertEqual(self.states("HEAD~1"), (1, 0, 1))

    def test_what_others_did_since_is_not_ours(self):
        self.git("switch", "-q", "-c", "ours")
        self.remove_drop()
        self.commit("A fault")
        self.git("switch", "-q", "main")
        self.write("src/old.cpp", "int limit() { return 1; }\n")
        self.commit("The old fault put right")
        self.git("switch", "-q", "ours")
        self.assertEqual(self.states("main"), (1, 0, 1))
        self.assertEqual(self.states("main", "--no-merge-base"), (2, 0, 0))
        self.assertEqual(self.states("main", "ours"), (1, 0, 1))
        self.assertEqual(self.states("main...ours"), (1, 0, 1))
        self.assertEqual(self.states("ours", "main"), (0, 1, 0))

    def test_head_is_not_what_is_on_the_disk(self):
        self.remove_drop()
        self.write("src/ages.cpp", "// Ä line more\n" + AGES)
        self.commit("A fault")
        self.git("tag", "faulty")
        self.git("switch", "-q", "--detach", "main~1")
        self.write("src/ages.cpp", "#error work in progress\n")
        result = self.diff("main~1", "faulty", code=1)
        self.assertIn("1 new, 0 fixed, 1 unchanged", result.stderr)
        self.assertRegex(result.stdout, r"src/ages\.cpp:19:.*" + FAULT)
        self.assertIn("   19 |     known = ages.emplace(id, load(id)).first;",
                      result.stdout)

    def test_before_the_first_commit_all_is_new(self):
        shutil.rmtree(self.root / ".git")
        self.git("init", "-q")
        for add in (False, True):
            if add:
                self.git("add", "-A")
            self.assertEqual(self.states("HEAD"), (1, 0, 0))
            self.assertEqual(self.states("HEAD", "--changed-lines"), (1, 0, 0))

    def test_before_there_was_code_all_is_new(self):
        self.git("switch", "-q", "--orphan", "first")
        self.git("commit", "-q", "--allow-empty", "-m", "Nothing yet")
        self.git("checkout", "-q", "main", ".")
        self.commit("All there is")
        result = self.diff("HEAD~1", code=1)
        self.assertIn("compile_commands.json: note: HEAD~1 has none of the "
                      "files it names: all findings are new", result.stderr)
        self.assertIn("1 new, 0 fixed, 0 unchanged", result.stderr)

    def test_the_configuration_is_that_of_now(self):
        self.write(".clang-tidy", "Checks: '-cache-static-memo'\n")
        self.commit("Not that one")
        self.write(".clang-tidy", "Checks: 'cache-*'\n")
        self.assertEqual(self.states("HEAD"), (0, 0, 1))


class Files(GitTest):
    """Those that only one of the versions has."""

    def lose_birthday(self):
        (self.root / "src/birthday.cpp").unlink()
        self.write("src/main.cpp", MAIN.replace(
            "    birthday(argc);\n", "    return 1;\n"))
        self.configure(*(name for name in SOURCES if "birthday" not in name))

    def test_a_source_that_is_gone(self):
        self.lose_birthday()
        result = self.diff("HEAD", code=1)
        self.assertIn(FAULT, result.stdout)
        self.assertIn("1 new, 0 fixed, 1 unchanged", result.stderr)
        self.assertIn("src/birthday.cpp: note: only HEAD has this source file: "
                      "it is read as the one most like it is compiled now",
                      result.stderr)

    def test_a_source_that_is_gone_and_still_named(self):
        self.lose_birthday()
        self.configure(*SOURCES)
        result = self.diff("HEAD", code=3)
        self.assertIn("src/birthday.cpp: error: ", result.stderr)
        self.assertNotIn("HEAD: error", result.stderr)
        self.assertNotIn("most like it", result.stderr)

    def test_a_source_with_another_name_is_not_guessed(self):
        flag = "-DNEEDED"
        self.write("src/birthday.cpp", BIRTHDAY.replace(
            "void", "#ifndef NEEDED\n#error\n#endif\nvoid"))
        self.configure_with(flag, "src/birthday.cpp")
        self.commit("Compiled in its own way")
        self.git("mv", "src/birthday.cpp", "src/zero.cpp")
        self.configure_with(flag, "src/zero.cpp")
        result = self.diff("HEAD", code=0)
        self.assertNotIn("most like it", result.stderr)
        self.assertIn("0 new, 0 fixed, 1 unchanged", result.stderr)

    def configure_with(self, flag: str, name: str):
        path = self.configure(*(n for n in SOURCES if "birthday" not in n),
                              name)
        head, mark, tail = path.read_text().rpartition('"-c"')
        path.write_text(f'{head}"{flag}", {mark}{tail}')

    def test_a_new_source_whatever_git_knows_of_it(self):
        self.write("src/new.cpp", OLD.replace("limit", "most"))
        self.configure(*SOURCES, "src/new.cpp")
        for add in ([], ["add", "-N", "src"], ["add", "src"]):
            with self.subTest(add):
                if add:
                    self.git(*add)
                self.assertEqual(self.states("HEAD"), (1, 0, 1))

    def test_a_header_that_is_gone(self):
        self.write("src/more.h", "#pragma once\n" + AGES_H)
        self.write("src/birthday.cpp", BIRTHDAY.replace("ages.h", "more.h"))
        self.commit("One more header")
        self.git("rm", "-q", "src/more.h")
        self.remove_drop()
        self.assertEqual(self.states("HEAD"), (1, 0, 1))

    def test_a_new_header_is_not_there_before(self):
        # Where it is, it says that there is a drop.
        self.write("src/birthday.cpp", """\
#include "ages.h"
#if __has_include("more.h")
void birthday(int) {}
#else
void birthday(int id) { forget(id); }
#endif
""")
        self.commit("Asks for a header")
        self.write("src/more.h", "")
        self.git("add", "-A")
        self.assertEqual(self.states("HEAD"), (1, 0, 1))

    def test_sources_by_way_of_links(self):
        os.symlink("src", self.root / "code")
        self.configure(*(name.replace("src/", "code/") for name in SOURCES))
        self.commit("A link")
        self.remove_drop()
        self.assertEqual(self.states("HEAD"), (1, 0, 1))

    def test_a_link_that_leads_elsewhere(self):
        self.write("with/drop.cpp", BIRTHDAY)
        self.write("without/drop.cpp", BIRTHDAY.replace("  forget(id);\n", ""))
        os.symlink("with", self.root / "used")
        self.git("rm", "-q", "src/birthday.cpp")
        path = self.configure("src/ages.cpp", "src/main.cpp", "src/old.cpp",
                              "used/drop.cpp")
        path.write_text(path.read_text().replace('"-c"', '"-Isrc", "-c"'))
        self.commit("A link")
        self.assertEqual(self.states("HEAD"), (0, 0, 1))
        (self.root / "used").unlink()
        os.symlink("without", self.root / "used")
        self.assertEqual(self.states("HEAD"), (1, 0, 1))

    def test_seen_through_a_link_to_the_checkout(self):
        self.remove_drop()
        link = self.root.with_name(self.root.name + "-link")
        os.symlink(self.root, link)
        self.addCleanup(link.unlink)
        path = self.root / "build/compile_commands.json"
        path.write_text(path.read_text().replace(str(self.root), str(link)))
        result = self.run_at(link, "diff", "HEAD", "--root", str(link))
        self.assertIn("1 new, 0 fixed, 1 unchanged", result.stderr)

    def test_as_a_checkout_would_write_them(self):
        """Filters, as Git LFS is one, and line ends."""
        self.write(".gitattributes",
                   "src/birthday.cpp filter=away\n*.h text eol=crlf\n"
                   "*.png filter=lost\n")
        self.git("config", "filter.away.clean", "sed s/forget/stored/")
        self.git("config", "filter.away.smudge", "sed s/stored/forget/")
        self.git("config", "filter.lost.clean", "cat")
        self.git("config", "filter.lost.smudge", "false")
        self.git("config", "filter.lost.required", "true")
        self.write("large.png", "a picture that nobody is to fetch")
        self.commit("Filtered")
        self.assertIn("stored", self.git("show", "HEAD:src/birthday.cpp"))
        self.remove_drop()
        self.write("src/ages.h", AGES_H + "// Changed\n")
        self.write("large.png", "another")
        self.assertEqual(self.states("HEAD"), (1, 0, 1))


class Submodules(GitTest):
    def setUp(self):
        super().setUp()
        self.library = self.root / "origin-of-library"
        self.write("origin-of-library/drop.cpp",
                   BIRTHDAY.replace("ages.h", "../src/ages.h"))
        self.git("init", "-q", "-b", "main", at=self.library)
        self.git("add", "-A", at=self.library)
        self.git("commit", "-q", "-m", "With a drop", at=self.library)
        self.git("-c", "protocol.file.allow=always", "submodule", "--quiet",
                 "add", str(self.library), "library")
        self.git("rm", "-q", "--cached", "origin-of-library", "-r",
                 "--ignore-unmatch")
        self.git("rm", "-q", "src/birthday.cpp")
        self.configure("src/ages.cpp", "src/main.cpp", "src/old.cpp",
                       "library/drop.cpp")
        self.write(".gitignore", "build*/\norigin-of-library/\n")
        self.commit("The drop is in a submodule")

    def update(self):
        path = self.root / "library/drop.cpp"
        path.write_text(path.read_text().replace("  forget(id);\n", ""))
        self.git("commit", "-qam", "Without", at=self.root / "library")

    def test_another_commit_of_it(self):
        self.assertEqual(self.states("HEAD"), (0, 0, 1))
        self.update()
        self.assertEqual(self.states("HEAD"), (1, 0, 1))
        self.commit("Updated")
        self.assertEqual(self.states("HEAD~1"), (1, 0, 1))

    def test_whose_commit_was_not_fetched(self):
        self.git("update-index", "--cacheinfo", f"160000,{'1' * 40},library")
        self.git("commit", "-q", "-m", "One that only others have")
        self.git("update-index", "--cacheinfo",
                 f"160000,{self.git('rev-parse', 'HEAD~1:library').strip()},"
                 "library")
        result = self.diff("HEAD", code=0)
        self.assertIn("library: note: the commit of this submodule was not "
                      "fetched: its files are taken as they are now",
                      result.stderr)


if __name__ == "__main__":
    unittest.main()
