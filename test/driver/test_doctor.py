# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What 'cachetidy doctor' says of a set-up, and of each way it can be wrong."""

import json
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from project import REPOSITORY, ProjectTest

CLANGD = (REPOSITORY / ".clangd").read_text(encoding="utf-8")
CHECKS = (REPOSITORY / "checks/Checks.def").read_text(
    encoding="utf-8").count("\nCHECK(")
HOOK = "repos:\n- repo: x\n  hooks:\n  - id: cachetidy\n"


class Doctor(ProjectTest):
    def setUp(self):
        super().setUp()
        self.git("init", "-q")
        self.write_usual()
        self.environment = {**os.environ, "HOME": str(self.root),
                            "XDG_CONFIG_HOME": str(self.root / "config")}
        self.program = os.environ["CACHETIDY"]

    def git(self, *words: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b",
                        *words], cwd=self.root, check=True,
                       capture_output=True)

    def doctor(self, *words: str, code: int) -> str:
        result = subprocess.run(
            [self.program, "doctor", *words], cwd=self.root, text=True,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
            env=self.environment)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        self.assertEqual(result.stderr, "")
        return result.stdout

    def seen(self, of: str, *words: str, code: int) -> tuple[str, str, str]:
        """Health, what was found and what to do, of one thing."""
        report = json.loads(self.doctor("--format", "json", *words, code=code))
        self.assertEqual(report["usable"], code == 0)
        for row in report["observations"]:
            self.assertEqual(row["health"] == "ok", "advice" not in row, row)
        (row,) = [row for row in report["observations"] if row["of"] == of]
        return row["health"], row["found"], row.get("advice", "")

    def assert_seen(self, of: str, health: str, found: str, advice: str = "",
                    *words: str) -> None:
        seen = self.seen(of, *words, code=health == "error")
        self.assertEqual(seen[0], health, seen)
        self.assertIn(found, seen[1])
        self.assertIn(advice, seen[2])


class AllIsWell(Doctor):
    def test_says_so_in_one_screen(self):
        self.write(".clangd", CLANGD)
        self.write(".pre-commit-config.yaml", HOOK)
        self.write(".git/hooks/pre-commit", "")
        self.git("add", "src")
        self.git("commit", "-q", "-m", "first")
        self.run_tool("check")
        text = self.doctor(code=0)
        self.assertLess(text.count("\n"), 24)
        marks = {line.split()[0] for line in text.splitlines()}
        self.assertEqual(marks, {"ok"}, text)
        self.assertNotIn("\033", text)
        self.assertIn("\033[", self.doctor("--color", "always", code=0))

    def test_root_and_why(self):
        self.assert_seen("root", "ok", f"{self.root}: it has a .git")
        self.write("cachetidy.json", "{}")
        self.assert_seen("root", "ok", f"{self.root}: it has a cachetidy.json")
        self.assert_seen("root", "ok", "--root says so", "", "--root", "src")

    def test_changes_nothing(self):
        before = self.files()
        self.doctor(code=0)
        self.assertEqual(self.files(), before)


class Database(Doctor):
    def test_there_is_none(self):
        shutil.rmtree(self.root / "build")
        self.assert_seen("compile database", "error",
                         "there is no compile_commands.json",
                         "Make one with 'cmake")

    def test_is_no_json(self):
        self.write("build/compile_commands.json", "[{")
        self.assert_seen("compile database", "error", "compile_commands.json:1:")

    def test_is_older_than_what_it_was_made_of(self):
        self.assert_seen("compile database", "ok", "2 compile commands")
        later = (self.root / "build/compile_commands.json").stat().st_mtime + 5
        os.utime(self.write("src/CMakeLists.txt", ""), (later, later))
        self.assert_seen("compile database", "warning",
                         "src/CMakeLists.txt was changed since", "cmake build")

    def test_names_what_is_not_there(self):
        self.configure("src/main.cpp", "a.cpp", "b.cpp", "c.cpp", "d.cpp")
        self.assert_seen("sources", "error",
                         "4 files in it are not there: a.cpp, b.cpp, c.cpp and "
                         "1 more")

    def test_compiler_and_options_of_another_machine(self):
        rows = json.loads((self.root / "build/compile_commands.json")
                          .read_text())
        rows[0]["arguments"][:1] = ["no-such-cc", "-fno-such-option", "-O2"]
        self.write("build/compile_commands.json", json.dumps(rows))
        self.assert_seen("compilers", "warning", "no-such-cc")
        self.assert_seen("compiler options", "warning",
                         "unknown to Clang: -fno-such-option;",
                         "Remove: [-fno-such-option]")


class Configuration(Doctor):
    def test_project_file_that_is_broken(self):
        self.write("cachetidy.json", '{"models": [{"api": 1}]}')
        self.assert_seen("cachetidy.json", "error",
                         "cachetidy.json: at '/models/0/api': expected")

    def test_models_whose_functions_are_met(self):
        def say(*names: str) -> None:
            self.write("cachetidy.json", json.dumps({"models": [{
                "api": "ours", "functions": [
                    {"name": name, "is": "read", "key": "arg0"}
                    for name in names]}]}))

        say("load", "laod")
        self.assert_seen("cachetidy.json", "ok", "1 model, 2 functions")
        self.run_tool("check")
        self.assert_seen("cachetidy.json", "warning",
                         "1 of them in the program, and not laod",
                         "cachetidy facts")
        say("load")
        self.assert_seen("cachetidy.json", "ok", "1 of them in the program")

    def test_tidy_file(self):
        self.write(".clang-tidy", "Checks: '-cache-raw-key'\n")
        self.assert_seen(".clang-tidy", "ok",
                         f"1 file; 0 of {CHECKS} checks are on at the root")
        self.write(".clang-tidy", "Checks: [\n")
        self.assert_seen(".clang-tidy", "error", ".clang-tidy:")
        self.write(".clang-tidy",
                   "CheckOptions: {cache-static-memo.Show: maybe}\n")
        self.assert_seen(".clang-tidy", "error", "maybe")


class Facts(Doctor):
    def test_fresh_stale_and_missing(self):
        self.assert_seen("facts", "warning", "none in build/.cachetidy",
                         "'cachetidy check -p build'")
        self.run_tool("check")
        self.assert_seen("facts", "ok",
                         "2 of 2 units fresh, 0 stale, 0 missing; the last "
                         "whole run was just now")
        self.write("src/main.cpp", "int main() {}\n")
        self.write("src/more.cpp", "")
        self.configure("src/faulty.cpp", "src/main.cpp", "src/more.cpp")
        self.assert_seen("facts", "warning",
                         "1 of 3 units fresh, 1 stale, 1 missing",
                         "'cachetidy check -p build'")

    def test_in_a_store_elsewhere(self):
        self.run_tool("check", "--store", "facts")
        self.assert_seen("facts", "ok", "facts, 1 MB: 2 of 2 units fresh", "",
                         "--store", "facts")

    def test_that_are_damaged(self):
        self.run_tool("check")
        for path in (self.root / "build/.cachetidy").rglob("*"):
            if path.is_file():
                path.write_bytes(b"\xff\0" * 50)
        self.assert_seen("facts", "warning", "0 of 2 units fresh")


class Editor(Doctor):
    def test_checks_that_clangd_would_drop(self):
        self.assert_seen(".clangd", "warning", "there is none",
                         "cachetidy init --also clangd")
        self.write(".clangd", CLANGD.replace("Loose", "Strict"))
        self.assert_seen(".clangd", "error", "says nothing",
                         "FastCheckFilter: Loose")
        self.write(".clangd", "If: {PathMatch: .*}\n---\n" + CLANGD)
        self.assert_seen(".clangd", "ok", f"{CHECKS} of {CHECKS} checks")

    def test_that_nobody_turned_on(self):
        self.write(".clangd", "Index: {Background: Skip}\n")
        self.assert_seen(".clangd", "warning", "not told to run any",
                         "Add: [cache-*]")
        self.write(".clang-tidy", "Checks: 'cache-raw-key'\n")
        self.write(".clangd",
                   "Diagnostics: {ClangTidy: {FastCheckFilter: None}}\n")
        self.assert_seen(".clangd", "ok", f"1 of {CHECKS} checks")

    def test_config_of_the_user(self):
        self.write("config/clangd/config.yaml", CLANGD)
        self.assert_seen(".clangd", "ok", "config/clangd/config.yaml")

    def test_config_that_is_broken(self):
        for text in ("Diagnostics: [", "\0\xff\n", "a: b: c"):
            with self.subTest(text):
                self.write(".clangd", text)
                self.assert_seen(".clangd", "error", ".clangd:1:")
        for text in ("a: {b: *c}", "? !!x\n-", "- " * 500, ""):
            with self.subTest(text):
                self.write(".clangd", text)
                self.assert_seen(".clangd", "warning", "not told to run")


class Installation(Doctor):
    """A copy of what was built, to take something from."""

    def setUp(self):
        super().setUp()
        built = Path(self.program).parents[1]
        for name in ("bin/cachetidy", "lib/CacheTidyPlugin.so",
                     "lib/CacheTidyChecks.so"):
            (self.root / "copy" / name).parent.mkdir(parents=True,
                                                     exist_ok=True)
            shutil.copy(built / name, self.root / "copy" / name)
        self.program = str(self.root / "copy/bin/cachetidy")

    def put_on_path(self, name: str, text: str) -> None:
        self.write("tools/" + name, text).chmod(0o755)
        self.environment["PATH"] = f"{self.root / 'tools'}:{os.environ['PATH']}"

    def test_whole(self):
        self.assert_seen("plugin", "ok", f"it lists all {CHECKS} checks")
        self.assert_seen("cachetidy-clangd", "warning", "neither beside")

    def test_plugin_that_does_not_load(self):
        (self.root / "copy/lib/CacheTidyChecks.so").unlink()
        self.assert_seen("plugin", "error", f"it lists 0 of our {CHECKS} checks",
                         "cannot load the checks")
        (self.root / "copy/lib/CacheTidyPlugin.so").unlink()
        self.assert_seen("plugin", "warning", "none beside cachetidy")

    def test_plugin_in_another_clang_tidy(self):
        self.put_on_path("clang-tidy-22", "#!/bin/sh\nclang-tidy-19 \"$@\"\n")
        self.assert_seen("plugin", "error", f"it lists 0 of our {CHECKS} checks",
                         "built for LLVM 22, clang-tidy is 19")

    def test_plugin_that_cmake_names_in_vain(self):
        def name(plugin: str) -> None:
            self.write("build/CMakeCache.txt", "CMAKE_CXX_CLANG_TIDY:STRING="
                       f"clang-tidy-22;-quiet;--load={plugin}\n")

        plugin = self.root / "copy/lib/CacheTidyPlugin.so"
        name(str(plugin))
        self.assert_seen("CMAKE_CXX_CLANG_TIDY", "ok", f"all {CHECKS} checks")
        name("/gone/CacheTidyPlugin.so")
        self.assert_seen("CMAKE_CXX_CLANG_TIDY", "error",
                         "no such file, and clang-tidy ignores that")

    def test_clangd_of_another_version(self):
        self.put_on_path("cachetidy-clangd",
                         "#!/bin/sh\necho cachetidy 0.0.9\n")
        self.assert_seen("cachetidy-clangd", "error", "it is of 'cachetidy "
                         "0.0.9'", "install that of cachetidy ")


class Hook(Doctor):
    def test_is_configured_and_installed(self):
        of = "pre-commit hook"
        self.assert_seen(of, "warning", "there is no", "cachetidy init")
        self.write(".pre-commit-config.yaml", "repos: []\n")
        self.assert_seen(of, "warning", "names none of ours")
        self.write(".pre-commit-config.yaml", HOOK)
        self.assert_seen(of, "warning", "git does not run it",
                         "pre-commit install")
        self.write(".git/hooks/pre-commit", "")
        self.assert_seen(of, "ok", ".pre-commit-config.yaml")
        self.write(".pre-commit-config.yaml", "repos: [\n")
        self.assert_seen(of, "error", ".pre-commit-config.yaml:")


if __name__ == "__main__":
    unittest.main()
