# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The hooks, run by pre-commit itself when git commits."""

import shutil
import time
import unittest

from project import REPOSITORY
from repository import AGES, FILL, FORGETFUL, HEADER, RepositoryTest

CONFIG = """\
repos:
  - repo: file://{hooks}
    rev: {revision}
    hooks:
      - id: {hook}
"""


class Hook(RepositoryTest):
    def setUp(self):
        super().setUp()
        # The hooks as pre-commit gets them: from a repository.
        hooks = self.home / "hooks"
        hooks.mkdir()
        shutil.copy(REPOSITORY / ".pre-commit-hooks.yaml", hooks)
        at = ("-C", str(hooks))
        self.git(*at, "init", "--quiet")
        self.git(*at, "add", "--all")
        self.git(*at, "commit", "--quiet", "--message", "hooks")
        self.hooks = hooks
        self.revision = self.git(*at, "rev-parse", "HEAD").strip()
        self.use("cachetidy")
        self.call("pre-commit", "install")
        self.configure_usual()

    def use(self, hook: str) -> None:
        self.write(".pre-commit-config.yaml", CONFIG.format(
            hooks=self.hooks, revision=self.revision, hook=hook))

    def commit(self, *words: str, code: int = 0, **more: str) -> str:
        self.git("add", "--all")
        return self.git("commit", "--message", "a change", *words, code=code,
                        **more)

    def commits(self) -> int:
        return len(self.git("log", "--format=%h").splitlines())

    def test_blocks_a_new_fault_until_it_is_put_right(self):
        self.assertIn("Passed", self.commit())
        # Nothing but a header: what reads it is found, and what depends on it.
        self.write("src/ages.h", FORGETFUL)
        told = self.commit(code=1)
        self.assertRegex(told, FILL)
        self.assertEqual(self.commits(), 1)
        self.write("src/ages.h", HEADER + "// more\n")
        begin = time.monotonic()
        self.assertIn("Passed", self.commit())
        print(f"a commit of one header: {time.monotonic() - begin:.2f} s")
        self.assertEqual(self.commits(), 2)

    def test_the_first_commit_is_all_new(self):
        self.write("src/ages.h", FORGETFUL)
        self.assertRegex(self.commit(code=1), FILL)
        self.write("src/ages.h", HEADER)
        self.assertIn("Passed", self.commit())

    def test_old_faults_block_nothing_but_the_strict_hook(self):
        self.write("src/ages.h", FORGETFUL)
        self.commit(SKIP="cachetidy")
        self.write("src/main.cpp", "int main() {}\n")
        self.assertIn("Passed", self.commit())
        self.use("cachetidy-check")
        self.write("src/main.cpp", "int main() { return 1; }\n")
        self.assertRegex(self.commit(code=1), FILL)

    def test_what_is_not_staged_does_not_count(self):
        self.commit()
        self.write("src/ages.cpp", AGES + "// more\n")
        self.git("add", "src/ages.cpp")
        self.write("src/ages.h", FORGETFUL)
        self.assertIn("Passed", self.git("commit", "--message", "a part"))
        self.assertEqual((self.root / "src/ages.h").read_text(), FORGETFUL)
        # Each in its own index.
        self.assertRegex(self.git("commit", "--message", "all", "--all",
                                  code=1), FILL)
        self.assertRegex(self.git("commit", "--message", "one", "src/ages.h",
                                  code=1), FILL)
        self.assertEqual(self.git("status", "--short"), " M src/ages.h\n")

    def test_says_what_to_do_without_a_compile_database(self):
        shutil.rmtree(self.root / "build")
        told = self.commit(code=1)
        self.assertIn("there is no compile_commands.json", told)
        self.assertIn("cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON", told)

    def test_is_about_code(self):
        self.commit()
        self.write("README.md", "Ages.\n")
        self.assertIn("Skipped", self.commit())
        for name in ("cachetidy.json", "lib/.clang-tidy", "src/more.hpp",
                     "src/more.ipp", "src/main.c"):
            with self.subTest(name):
                self.write(name, "{}\n" if name.endswith("json") else "\n")
                self.assertNotIn("Skipped", self.commit(SKIP=""))


if __name__ == "__main__":
    unittest.main()
