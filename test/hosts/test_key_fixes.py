# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The fixes of cache-raw-key, made by each host: all give the same bytes, which
compile, and in which nothing is found."""

import json
import os
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Callable

import fixtures
import hosts
import key_program
import sample
import workspace
from key_program import Program
from quick_fixes import edited, quick_fixes
from workspace import REPOSITORY, Workspace

FLAGS = ["-std=c++20", f"-I{REPOSITORY / 'include'}"]


def put(space: Workspace, program: Program) -> None:
    for name, text in program.texts(is_fixed=False).items():
        (space.root / name).write_bytes(text)
    space.configure(program.options)
    space.compile_with({space.root / name: FLAGS for name in program.sources})


def fix_by_cli(space: Workspace, program: Program) -> None:
    hosts.run(space, [hosts.products().cli, "check", "--fix", "-p", "."])


def fix_by(tidy: list[str | Path]) -> Callable[[Workspace, Program], None]:
    def fix(space: Workspace, program: Program) -> None:
        hosts.run(space, [*tidy, "-p", ".", "--quiet", "--fix",
                          *program.sources])
    return fix


def fix_in_editor(space: Workspace, program: Program) -> None:
    """One finding after the other, as a person would."""
    with hosts.clangd_server(space) as server:
        for path in sorted(space.root.iterdir()):
            if path.name not in program.files:
                continue
            text = path.read_bytes()
            found = server.open(path, text.decode())
            while fixes := quick_fixes(server, path, found):
                text = edited(text, fixes[0])
                found = server.change(path, text.decode())
            path.write_bytes(text)


def fixers() -> dict[str, Callable[[Workspace, Program], None]]:
    every = {host: fix_by(command) for host, command
             in sample.tidy_commands(hosts.products()).items()}
    if os.environ.get("CACHETIDY_SANITIZE"):
        del every["plugin"]  # the stock program has no sanitizer's runtime
    return {"cachetidy check": fix_by_cli, **every,
            "cachetidy-clangd": fix_in_editor}


def fixed_by(fix: Callable[[Workspace, Program], None],
             program: Program) -> dict[str, str]:
    """What is wrong with each file afterwards."""
    wrong = {}
    with Workspace() as space:
        put(space, program)
        fix(space, program)
        for name, expected in program.texts(is_fixed=True).items():
            found = (space.root / name).read_bytes()
            if found != expected:
                wrong[name] = f"expected\n{expected!r}, found\n{found!r}"
        for name in program.sources:
            if errors := compiled(space, name, FLAGS):
                wrong[f"{name}: does not compile"] = errors
        left = hosts.cli_findings(space, ["check", "--format", "json", "-p",
                                          "."])
        if left:
            wrong["found afterwards"] = str(left)
    return wrong


def compiled(space: Workspace, name: str, flags: list[str]) -> str:
    """What the compiler says, where it does not accept the file."""
    result = subprocess.run(["clang++-22", *flags, "-fsyntax-only", name],
                            cwd=space.root, text=True, capture_output=True,
                            check=False)
    return result.stderr if result.returncode != 0 else ""


def fixed_fixture(path: Path) -> tuple[bool, str]:
    """Whether anything in it is fixed, and what is wrong then."""
    fixture = fixtures.read(path)
    flags = [*fixture.flags, FLAGS[1]]
    with workspace.for_fixture(fixture) as space:
        before = (space.root / path.name).read_bytes()
        hosts.run(space, [hosts.products().cli, "check", "--fix", path.name,
                          "--", *flags], accept=(0, 1))
        is_fixed = (space.root / path.name).read_bytes() != before
        return is_fixed, compiled(space, path.name, flags)


class KeyFixes(unittest.TestCase):
    def assert_fixed(self, program: Program) -> None:
        with ThreadPoolExecutor() as pool:
            done = {host: pool.submit(fixed_by, fix, program)
                    for host, fix in fixers().items()}
            for host, future in done.items():
                with self.subTest(host):
                    wrong = future.result()
                    self.assertFalse(wrong, "\n".join(
                        f"{what}: {why}" for what, why in wrong.items()))

    def test_builder_of_the_program(self) -> None:
        self.assert_fixed(key_program.OWN_BUILDER)

    def test_no_builder(self) -> None:
        self.assert_fixed(key_program.NO_BUILDER)

    def test_fixtures_compile_afterwards(self) -> None:
        paths = sorted((REPOSITORY / "test/checks/cache-raw-key").glob("*.cpp"))
        with ThreadPoolExecutor() as pool:
            done = list(zip(paths, pool.map(fixed_fixture, paths)))
        for path, (_, errors) in done:
            with self.subTest(path.name):
                self.assertEqual(errors, "")
        self.assertTrue(any(is_fixed for _, (is_fixed, _) in done))

    def test_quick_fix_is_complete(self) -> None:
        """Whichever of two findings comes first, the include comes along."""
        with Workspace() as space, hosts.clangd_server(space) as server:
            put(space, key_program.NO_BUILDER)
            path = space.root / "alone.cpp"
            fixes = quick_fixes(server, path,
                                server.open(path, path.read_text()))
            self.assertEqual(len(fixes), 2)
            for fix in fixes:
                self.assertEqual(len(fix), 2, json.dumps(fix))


if __name__ == "__main__":
    unittest.main()
