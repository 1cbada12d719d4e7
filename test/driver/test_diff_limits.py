# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""cachetidy diff: what cannot be compared, or only in part, is said."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from git_project import BIRTHDAY, FAULT, SOURCES, GitTest
from project import ProjectTest


class NotUnderstood(GitTest):
    """A version before of which something cannot be analysed."""

    def setUp(self):
        super().setUp()
        self.write("src/birthday.cpp",
                   '#include "generated.h"\n' + BIRTHDAY)
        self.commit("Needs what its build generates")
        self.write("src/birthday.cpp", BIRTHDAY)

    def test_what_is_new_may_be_old(self):
        self.remove_drop()
        result = self.diff("HEAD", code=3)
        self.assertIn(FAULT, result.stdout)
        self.assertIn("src/birthday.cpp:1:10: error in HEAD: "
                      "'generated.h' file not found\n", result.stderr)
        self.assertIn("'--base-build DIR' names a build folder of its own",
                      result.stderr)
        self.assertIn("new, 0 fixed, 1 unchanged since HEAD; 1 translation "
                      "unit of HEAD could not be analysed, so that what is new "
                      "may be old; ", result.stderr)

    def test_nothing_new_is_certain(self):
        result = self.diff("HEAD", code=0)
        self.assertIn("error in HEAD", result.stderr)
        self.assertIn("0 new, 0 fixed, 1 unchanged since HEAD; 1 translation "
                      "unit of HEAD could not be analysed", result.stderr)

    def test_what_is_wrong_in_both_is_told_once(self):
        self.git("checkout", "-q", "src")
        result = self.diff("HEAD", code=3)
        self.assertNotIn("error in HEAD", result.stderr)
        self.assertEqual(result.stderr.count("file not found"), 1)

    def test_a_build_folder_of_its_own(self):
        """Of another checkout, or of this one."""
        other = self.root / "other"
        self.git("worktree", "add", "-q", "--detach", str(other), "HEAD")
        self.write("other/build/generated/generated.h", "")
        path = self.configure(*SOURCES, build="other/build")
        path.write_text(
            path.read_text().replace(str(self.root), str(other))
            .replace(f"{other}/system", f"{self.root}/system")
            .replace('"-c"', f'"-I{other}/build/generated", "-c"'))
        self.remove_drop()
        result = self.diff("HEAD", "--base-build", "other/build", code=1)
        self.assertIn("1 new, 0 fixed, 1 unchanged since HEAD; 4 tran",
                      result.stderr)
        shutil.copytree(other / "build", self.root / "build-base")
        path = self.root / "build-base/compile_commands.json"
        path.write_text(path.read_text().replace(
            f"{other}/build", f"{self.root}/build-base").replace(
                str(other), str(self.root)))
        shutil.rmtree(other / "build")
        result = self.diff("HEAD", "--base-build", "build-base", code=1)
        self.assertIn("1 new, 0 fixed, 1 unchanged since HEAD; 4 tran",
                      result.stderr)

    def test_generated_headers_are_those_of_now(self):
        self.write("build/generated/generated.h", "")
        path = self.root / "build/compile_commands.json"
        path.write_text(path.read_text().replace(
            '"-c"', '"-Ibuild/generated", "-c"'))
        self.write(".gitignore", "")  # whatever git is told of the folder
        self.remove_drop()
        self.assertEqual(self.states("HEAD"), (1, 0, 1))


class Refused(GitTest):
    def test_unknown_revisions(self):
        for words in (["nowhere"], ["main", "nowhere"], ["main...nowhere"],
                      ["HEAD:nowhere"], [""], ["main", "HEAD:src"]):
            with self.subTest(words):
                self.assertIn("there is no commit '",
                              self.fails("diff", *words))
        self.assertIn(f"there is no commit 'nowhere' in {self.root}: 'git "
                      "fetch'", self.fails("diff", "nowhere"))

    def test_a_shallow_clone(self):
        self.commit("Another")
        clone = self.root / "clone"
        self.git("clone", "-q", "--depth", "1", f"file://{self.root}",
                 str(clone))
        shutil.copytree(self.root / "build", clone / "build")
        path = clone / "build/compile_commands.json"
        path.write_text(path.read_text().replace(f"{self.root}/src",
                                                 f"{clone}/src"))
        for words in (["HEAD~1"], ["origin/nowhere"]):
            result = self.run_at(clone, "diff", *words)
            self.assertEqual(result.returncode, 2)
            self.assertIn("This clone is shallow: get the rest of its history "
                          "with 'git fetch --unshallow'", result.stderr)
            self.assertIn("'fetch-depth: 0'", result.stderr)

    def test_with_nothing_in_common(self):
        self.git("switch", "-q", "--orphan", "other")
        self.write("other/ages.h", "")
        self.git("add", "other")
        self.git("commit", "-q", "-m", "Another project")
        self.git("switch", "-q", "main")
        message = self.fails("diff", "other")
        self.assertIn("'other' and 'HEAD' have no commit in common", message)
        self.assertIn("--no-merge-base", message)
        message = self.fails("diff", "other", "--no-merge-base")
        self.assertIn("'other' has none of the files that "
                      f"{self.root}/build/compile_commands.json names", message)

    def test_two_ways_to_name_head(self):
        self.assertIn("main...HEAD", self.fails("diff", "main...HEAD", "main"))

    def test_compiler_arguments(self):
        self.assertIn("compile_commands.json",
                      self.fails("diff", "HEAD", "--", "-std=c++20"))

    def test_words_that_are_no_states(self):
        self.assertIn("expected some of new,fixed,unchanged; found 'old'",
                      self.fails("diff", "HEAD", "--show", "new,old"))


class NoRepository(ProjectTest):
    def test_is_told(self):
        self.write_usual()
        self.assertIn(f"git knows of no repository around {self.root}",
                      self.fails("diff", "HEAD", "--root", "."))


class Places(GitTest):
    def test_a_project_in_a_folder_of_the_repository(self):
        self.git("mv", "src/old.cpp", "old.cpp")
        self.write("src/cachetidy.json", "{}")
        self.configure("src/ages.cpp", "src/birthday.cpp", "src/main.cpp",
                       "old.cpp")
        self.commit("The project is src")
        self.remove_drop()
        result = self.run_at(self.root / "src", "diff", "HEAD", "--format",
                             "json")
        self.assertIn("1 new, 0 fixed, 1 unchanged", result.stderr)
        self.assertIn('"file": "ages.cpp"', result.stdout)

    def test_a_build_folder_elsewhere(self):
        with tempfile.TemporaryDirectory(prefix="cachetidy-") as folder:
            shutil.move(self.root / "build", folder)
            self.remove_drop()
            self.assertEqual(
                self.states("HEAD", "-p", str(Path(folder) / "build")),
                (1, 0, 1))

    def test_sources_outside_of_the_repository(self):
        """They are the same on both sides."""
        with tempfile.TemporaryDirectory(prefix="cachetidy-") as folder:
            old = Path(folder).resolve() / "old.cpp"
            shutil.move(self.root / "src/old.cpp", old)
            self.configure(*SOURCES[:3], str(old))
            self.commit("Without")
            self.remove_drop()
            self.assertEqual(self.states("HEAD"), (1, 0, 1))


class NothingIsLeft(GitTest):
    def snapshot(self) -> list:
        index = (self.root / ".git/index").read_bytes()
        return [self.files(), index, self.git("worktree", "list"),
                self.git("worktree", "prune", "-v"),
                os.listdir(tempfile.gettempdir())]

    def test_in_the_repository(self):
        own = self.root.parent / (self.root.name + "-tmp")
        own.mkdir()
        self.addCleanup(shutil.rmtree, own)
        self.setenv("TMPDIR", str(own))
        self.addCleanup(setattr, tempfile, "tempdir", tempfile.tempdir)
        tempfile.tempdir = str(own)
        self.remove_drop()
        os.utime(self.root / "src/main.cpp")  # the index knows another time
        before = self.snapshot()
        self.diff("HEAD", code=1)
        self.assertEqual(self.snapshot(), before)

    def test_in_a_hook(self):
        """Git runs it with an index of its own, which it has locked."""
        hook = self.root / ".git/hooks/pre-commit"
        tool = os.environ["CACHETIDY"]
        hook.write_text(f'#!/bin/sh\nexec "{tool}" diff HEAD\n')
        hook.chmod(0o755)
        self.remove_drop()
        for words in (["-a"], ["src/birthday.cpp"]):
            result = self.run_git("commit", "-q", "-m", "A fault", *words)
            self.assertEqual(result.returncode, 1, result)
            self.assertIn("1 new, 0 fixed, 1 unchanged", result.stderr)
        self.write("src/birthday.cpp", BIRTHDAY + "// As it was\n")
        result = self.run_git("commit", "-q", "-a", "-m", "None")
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("0 new, 0 fixed, 1 unchanged", result.stderr)

    def run_git(self, *words: str):
        return subprocess.run(["git", *words], cwd=self.root, text=True,
                              capture_output=True)


if __name__ == "__main__":
    unittest.main()
