# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The tests' own tools: a fixture test must be able to fail."""

import unittest
from dataclasses import replace
from pathlib import Path

import findings
import hosts
import run_fixture
from findings import Finding, Note
from fixtures import Expectation, Fixture, MalformedFixture, expectations
from workspace import Workspace


def finding(line: int = 1, message: str = "a message", check: str = "cache-a",
            column: int = 5, notes: tuple[Note, ...] = ()) -> Finding:
    return Finding("f.cpp", line, column, check, message, notes)


def expected(line: int = 1, message: str = "message", check: str = "cache-a",
             is_linked: bool = False) -> Expectation:
    return Expectation("f.cpp", line, check, message, is_linked)


class Reading(unittest.TestCase):
    def test_comment_expects_on_its_own_line(self) -> None:
        self.assertEqual(
            expectations("x;\ny; // expect: cache-a can go  stale \n", "f.cpp"),
            [expected(2, "can go  stale")])

    def test_several_on_a_line_with_offsets(self) -> None:
        text = "//\n// expect@+1: cache-a one // expect@-1: cache-b two"
        self.assertEqual(expectations(text, "f.cpp"),
                         [expected(1, "two", "cache-b"), expected(3, "one")])

    def test_any_message(self) -> None:
        self.assertEqual(
            expectations("// expect: cache-a// expect: cache-b ", "f.cpp"),
            [expected(message=""), expected(message="", check="cache-b")])

    def test_linked(self) -> None:
        self.assertEqual(expectations("// expect-linked: cache-a x", "f.cpp"),
                         [expected(1, "x", is_linked=True)])

    def test_what_is_no_expectation_is_refused(self) -> None:
        for text in ("// expect cache-a x", "// expect:",
                     "// expected: cache-a x",
                     "// expect: cache-a x // expect@1: cache-b y"):
            with self.subTest(text=text):
                with self.assertRaisesRegex(MalformedFixture,
                                            "^f.cpp:1: expected .* found"):
                    expectations(text, "f.cpp")


class Comparing(unittest.TestCase):
    def test_met(self) -> None:
        self.assertEqual(findings.unmet([finding()], [expected()]), [])

    def test_unexpected(self) -> None:
        said = ["unexpected: f.cpp:1:5: a message [cache-a]"]
        for expectation in ([], [expected(2)], [expected(check="cache-b")],
                            [expected(message="other")]):
            self.assertEqual(
                findings.unmet([finding()], expectation)[:1], said)

    def test_missing(self) -> None:
        self.assertEqual(findings.unmet([], [expected(3)]),
                         ["missing:    f.cpp:3: message [cache-a]"])

    def test_one_finding_answers_one_expectation(self) -> None:
        self.assertEqual(
            len(findings.unmet([finding()], [expected(), expected()])), 1)
        self.assertEqual(
            len(findings.unmet([finding(), finding()], [expected()])), 1)

    def test_hosts_that_differ_in_anything(self) -> None:
        note = Note("f.cpp", 1, 2, "a note")
        for other in (finding(line=2), finding(column=6), finding(message="b"),
                      finding(check="cache-b"), finding(notes=(note,))):
            self.assertTrue(findings.difference("a", [finding()], "b", [other]))
        self.assertEqual(
            findings.difference("a", [finding()], "b", [finding()]), [])

    def test_errors_differ_in_line_and_message_only(self) -> None:
        error = finding(check=findings.COMPILER_ERROR)
        for other, is_same in ((replace(error, column=9), True),
                               (replace(error, line=2), False),
                               (replace(error, message="other"), False)):
            said = findings.difference("a", [error], "b", [other])
            self.assertEqual(said == [], is_same)

    def test_fixture_fails_for_each_reason(self) -> None:
        fixture = Fixture(Path("f.cpp"), [], {},
                          [expected(1), expected(2, is_linked=True)])
        one, both = [finding(1)], [finding(1), finding(2)]
        good = {"a": one, "b": one}
        self.assertEqual(run_fixture.complaints(fixture, good, both), [])
        for found, linked in (({"a": [], "b": []}, both),
                              ({"a": one, "b": []}, both),
                              ({"a": both, "b": both}, both), (good, one)):
            self.assertTrue(run_fixture.complaints(fixture, found, linked))


class Running(unittest.TestCase):
    def test_unexplained_end_of_a_host_is_a_failure(self) -> None:
        with Workspace() as space:
            with self.assertRaisesRegex(hosts.HostFailed, "ended with 3"):
                hosts.run(space, ["sh", "-c", "exit 3"])

    def test_output_of_clang_tidy(self) -> None:
        output = ("f.cpp:3:5: warning: it's [odd]: 1 [cache-a]\n  3 | code\n"
                  "f.cpp:4:1: note: why [x]\n"
                  "f.cpp:2:5: error: broken [clang-diagnostic-error]\n")
        with Workspace() as space:
            self.assertEqual(
                hosts.parse_tidy(space, output),
                [finding(2, "broken", findings.COMPILER_ERROR),
                 finding(3, "it's [odd]: 1",
                         notes=(Note("f.cpp", 4, 1, "why [x]"),))])


if __name__ == "__main__":
    unittest.main()
