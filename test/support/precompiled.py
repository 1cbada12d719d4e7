# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Fixtures are mostly headers of the standard library, or of Qt, and each is
parsed in every host. Some hosts get these headers precompiled, which halves the
time of the tests; the others parse them, and all must say the same."""

import os
import re
from pathlib import Path

from fixtures import Fixture

_INCLUDE = re.compile(r"^#include (<\w+>)$", re.MULTILINE)
# What test/support/CMakeLists.txt makes, by the dialect that it is made for.
_MADE = {("-std=c++17",): ("common17.pch", "common.h"),
         ("-std=c++20",): ("common20.pch", "common.h"),
         ("-std=c++20", "-fPIC"): ("qt.pch", "qt.h")}


def flags(fixture: Fixture) -> list[str]:
    """What to add to the compiler's flags. Nothing if there is no header for
    its own, or it needs none of what is in that: it may be a program in which
    their names mean something else."""
    made, header = _MADE.get(_dialect(fixture.flags), ("", ""))
    needed = _included(fixture.path)
    if not header or needed.isdisjoint(_included(Path(__file__).parent / header)):
        return []
    build = Path(os.environ["CACHETIDY_BUILD"]).resolve()
    return ["-include-pch", str(build / "test" / made)]


def _dialect(words: list[str]) -> tuple[str, ...]:
    """Without the folders of headers."""
    return tuple(word for before, word in zip(["", *words], words)
                 if "-isystem" not in (before, word))


def _included(source: Path) -> set[str]:
    return set(_INCLUDE.findall(source.read_text(encoding="utf-8")))
