# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""All hosts believe what a project says in its cachetidy.json, and say the same
of one that is not right."""

import json
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable

import hosts
import sample
from fixtures import Fixture
from workspace import Workspace

# A container and a source that nobody but the project knows.
SHELF = """\
struct Shelf {
  const char *ask(int) const;
  void keep(int, const char *);
};
namespace server { const char *ask(int); }

const char *name(int id) {
  static Shelf names;
  const char *known = names.ask(id);
  if (!known) {
    known = server::ask(id);
    names.keep(id, known);
  }
  return known;
}
"""
FILL = SHELF.splitlines().index("    names.keep(id, known);") + 1

MODEL = {"api": "shelf", "functions": [
    {"name": "Shelf::ask", "is": "read", "key": "arg0"},
    {"name": "Shelf::keep", "is": "write", "key": "arg0", "value": "arg1"},
    {"name": "server::ask", "is": "source", "of": "network"}]}
MISSPELT = {"api": "shelf", "functions": [{"name": "Shelf::ask", "is": "raed"}]}


def refusal(space: Workspace, command: list[Any], code: int) -> str:
    """What a command says that ends with that code."""
    result = hosts.run(space, command, accept=(code,))
    return result.stdout + result.stderr


def refused_by_check(space: Workspace, fixture: Fixture) -> str:
    return refusal(space, [hosts.products().cli, "check", fixture.path, "--",
                           *fixture.flags], 2)


def refused_by_clangd(space: Workspace, fixture: Fixture) -> str:
    with hosts.clangd_server(space) as server:
        rows = server.open(fixture.path, fixture.path.read_text())
    return "\n".join(row["message"] for row in rows if row["severity"] == 1)


def refusals() -> dict[str, Callable[[Workspace, Fixture], str]]:
    def by(command: list[Any]) -> Callable[[Workspace, Fixture], str]:
        return lambda space, fixture: refusal(
            space, [*command, "--quiet", "-p", ".", fixture.path], 1)

    every = {host: by(command) for host, command
             in sample.tidy_commands(hosts.products()).items()}
    every |= {"cachetidy check": refused_by_check,
              "cachetidy-clangd": refused_by_clangd}
    return {host: every[host] for host in hosts.one_unit()}


class ProjectFiles(unittest.TestCase):
    def setUp(self) -> None:
        self.space = self.enterContext(Workspace())

    def describe(self, what: Any, name: str = "cachetidy.json") -> Path:
        path = self.space.root / name
        path.write_text(what if isinstance(what, str) else json.dumps(what))
        return path

    def in_each(self, asked: dict[str, Callable], fixture: Fixture
                ) -> dict[str, Any]:
        with ThreadPoolExecutor() as pool:
            said = {host: pool.submit(ask, self.space, fixture)
                    for host, ask in asked.items()}
            return {host: future.result() for host, future in said.items()}

    def assert_found(self, fixture: Fixture, expected: list) -> None:
        found = self.in_each(hosts.one_unit(), fixture)
        first = next(iter(found.values()))
        for host, findings in found.items():
            self.assertEqual([(f.line, f.check) for f in findings], expected,
                             host)
            self.assertEqual(findings, first, host)

    def assert_refused(self, fixture: Fixture, message: str) -> None:
        for host, said in self.in_each(refusals(), fixture).items():
            self.assertEqual(said.count(message), 1, f"{host}: {said}")
            self.assertNotIn(sample.CHECK, said, host)

    def test_models_are_the_projects(self) -> None:
        fixture = sample.write(self.space, SHELF)
        self.assert_found(fixture, [])
        self.describe({"models": [MODEL]})
        self.assert_found(fixture, [(FILL, sample.CHECK)])

    def test_models_stand_in_another_file(self) -> None:
        fixture = sample.write(self.space, SHELF)
        self.describe(MODEL, "shelf.json")
        self.describe({"root": False, "processes": "several",
                       "models": ["shelf.json"]})
        self.assert_found(fixture, [(FILL, sample.CHECK)])

    def test_notes_speak_of_several_processes(self) -> None:
        fixture = sample.write(self.space)
        for processes, is_told in (("one", False), ("several", True)):
            with self.subTest(processes=processes):
                self.describe({"processes": processes})
                for host, findings in self.in_each(hosts.one_unit(),
                                                   fixture).items():
                    notes = " ".join(str(n) for f in findings for n in f.notes)
                    self.assertIn("as long as the process", notes, host)
                    self.assertEqual("each of the processes" in notes, is_told,
                                     host)

    def test_file_is_not_right(self) -> None:
        fixture = sample.write(self.space)
        for what, said in (
                ('{\n  "models": [}\n', ":2:14: expected "),
                ({"modles": []},
                 ": at '/modles': expected no members but \"models\" "
                 "\"processes\" \"root\", found \"modles\""),
                ({"processes": 2}, ": at '/processes': expected \"one\" or "
                                   "\"several\", found the number 2"),
                ({"models": [MISSPELT]},
                 ": at '/models/0/functions/0/is': expected one of ")):
            with self.subTest(what=what):
                path = self.describe(what)
                self.assert_refused(fixture, f"{path}{said}")

    def test_file_with_models_is_not_right(self) -> None:
        fixture = sample.write(self.space)
        self.describe({"models": ["shelf.json"]})
        path = self.describe(MISSPELT, "shelf.json")
        self.assert_refused(fixture,
                            f"{path}: at '/functions/0/is': expected one of")

    def test_what_is_in_the_baseline_is_not_told(self) -> None:
        fixture = sample.write(self.space)
        self.describe({})
        self.assert_found(fixture, [(sample.FILL, sample.CHECK)])
        self.describe(f"{fixture.path.name}\t{sample.CHECK}\t"
                      "'userName::names'\n", "cachetidy-baseline.txt")
        self.assert_found(fixture, [])
        self.describe(f"{fixture.path.name}\t{sample.CHECK}\t'other::names'\n",
                      "cachetidy-baseline.txt")
        self.assert_found(fixture, [(sample.FILL, sample.CHECK)])

    def test_baseline_is_not_right(self) -> None:
        fixture = sample.write(self.space)
        self.describe({})
        path = self.describe("# As merged\n<<<<<<< HEAD\n",
                             "cachetidy-baseline.txt")
        self.assert_refused(fixture, f"{path}:2: expected ")


if __name__ == "__main__":
    unittest.main()
