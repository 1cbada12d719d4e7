# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What a host said, and whether it is what was expected."""

import difflib
from dataclasses import dataclass, replace
from typing import Iterable

from fixtures import Expectation

# The check that an error of the compiler belongs to, as clang-tidy has it.
COMPILER_ERROR = "clang-diagnostic-error"


@dataclass(frozen=True, order=True)
class Note:
    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: note: {self.message}"


@dataclass(frozen=True, order=True)
class Finding:
    file: str  # relative to the folder the host was started in
    line: int
    column: int
    check: str
    message: str
    notes: tuple[Note, ...] = ()

    def __str__(self) -> str:
        return (f"{self.file}:{self.line}:{self.column}: {self.message} "
                f"[{self.check}]")

    @property
    def is_error(self) -> bool:
        return self.check == COMPILER_ERROR

    def meets(self, expectation: Expectation) -> bool:
        return (self.file == expectation.file and self.line == expectation.line
                and self.check == expectation.check
                and expectation.message in self.message)


def unmet(findings: Iterable[Finding],
          expectations: Iterable[Expectation]) -> list[str]:
    """What was found and not expected, or the other way round. Each finding
    answers one expectation."""
    left = list(expectations)
    complaints = []
    for finding in findings:
        met = next((e for e in left if finding.meets(e)), None)
        if met:
            left.remove(met)
        else:
            complaints.append(f"unexpected: {finding}")
    complaints += [f"missing:    {e.file}:{e.line}: {e.message} [{e.check}]"
                   for e in left]
    return complaints


def comparable(findings: Iterable[Finding]) -> list[Finding]:
    """clangd marks the whole of what an error is about, and words its notes in
    its own way: of an error only the line and the message count."""
    return sorted(replace(f, column=0, notes=()) if f.is_error else f
                  for f in findings)


def _lines(findings: Iterable[Finding]) -> list[str]:
    lines = []
    for finding in comparable(findings):
        lines.append(str(finding))
        lines += [f"    {note}" for note in finding.notes]
    return lines


def difference(one: str, findings: Iterable[Finding], other: str,
               others: Iterable[Finding]) -> list[str]:
    """What two hosts do not say alike, notes and columns included."""
    return list(difflib.unified_diff(_lines(findings), _lines(others), one,
                                     other, lineterm="", n=1))
