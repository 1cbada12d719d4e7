# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Source files that say in comments what is to be found in them.

    cache[id] = load(id);  // expect: cache-static-memo can go stale

A comment names a check and, where that matters, a part of its message.
``expect@+1:`` speaks of the next line, ``expect-linked:`` of a finding that
takes the whole program to see. Lines at the top may set
``// flags: -std=c++20`` (of the compiler; C++17 without, as most programs) and
``// options: cache-static-memo.Show=possible`` (of the checks).
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

SOURCES = (".cpp", ".c")
HEADERS = (".h", ".hpp")
# Of sources that name no flags; test/support/CMakeLists.txt precompiles with
# that of C++.
STANDARD = {".c": "-std=c17", ".cpp": "-std=c++17"}

_EXPECTATION = re.compile(
    r"//\s*expect(?P<linked>-linked)?(?P<offset>@[+-]\d+)?:"
    r"\s*(?P<check>[\w.-]+)(?P<message>|\s.*?)\s*(?=//\s*expect|$)")
# "// expected to ..." is prose.
_MARK = re.compile(r"//\s*(?:expect[-@: ]|expected:)")
_SETTING = re.compile(r"^//\s*(flags|options):\s*(.*?)\s*$")


class MalformedFixture(Exception):
    """A comment that was meant to be an expectation and is none."""


@dataclass(frozen=True, order=True)
class Expectation:
    file: str  # the file's name, as in Finding
    line: int
    check: str
    message: str  # a part of it
    is_linked: bool = False  # only the whole program shows it


@dataclass
class Fixture:
    path: Path
    flags: list[str]
    options: dict[str, str] = field(default_factory=dict)
    expectations: list[Expectation] = field(default_factory=list)


def expectations(text: str, file: str) -> list[Expectation]:
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        matches = list(_EXPECTATION.finditer(line))
        if len(matches) != len(_MARK.findall(line)):
            raise MalformedFixture(
                f"{file}:{number}: expected '// expect[-linked][@+N]: <check> "
                f"[<part of the message>]', found '{line.strip()}'")
        for match in matches:
            offset = int((match["offset"] or "@0")[1:])
            found.append(Expectation(file, number + offset, match["check"],
                                     match["message"].strip(),
                                     bool(match["linked"])))
    return sorted(found)


def _settings(text: str) -> dict[str, str]:
    settings = {}
    for line in text.splitlines():
        match = _SETTING.match(line)
        if not match:
            break
        settings[match[1]] = match[2]
    return settings


def _options(words: str, path: Path) -> dict[str, str]:
    options = {}
    for word in words.split():
        name, separator, value = word.partition("=")
        if not separator or "." not in name:
            raise MalformedFixture(f"{path.name}:1: expected '// options: "
                                   f"<check>.<option>=<value>', found '{word}'")
        options[name] = value
    return options


def read(path: Path, name: str = "") -> Fixture:
    """The fixture in that file; findings in it are expected under `name`."""
    text = path.read_text(encoding="utf-8")
    settings = _settings(text)
    standard = STANDARD.get(path.suffix, STANDARD[".cpp"])
    return Fixture(path=path,
                   flags=settings.get("flags", standard).split(),
                   options=_options(settings.get("options", ""), path),
                   expectations=expectations(text, name or path.name))
