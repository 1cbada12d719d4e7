# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Fixtures are mostly headers of the standard library, and each is parsed in
every host. Some hosts get these headers precompiled, which halves the time of
the tests; the others parse them, and all must say the same."""

import os
import re
from pathlib import Path

from fixtures import STANDARD, Fixture

_INCLUDE = re.compile(r"^#include (<\w+>)$", re.MULTILINE)
_COMMON = set(_INCLUDE.findall(
    (Path(__file__).parent / "common.h").read_text(encoding="utf-8")))


def flags(*fixtures: Fixture) -> list[str]:
    """What to add to the compiler's flags for all of these. Nothing if one has
    flags of its own or needs none of the headers: it may be a program in which
    their names mean something else."""
    if not all(fixture.flags == [STANDARD[".cpp"]] and
               _includes_common(fixture.path) for fixture in fixtures):
        return []
    header = Path(os.environ["CACHETIDY_BUILD"]).resolve() / "test/common.pch"
    return ["-include-pch", str(header)]


def _includes_common(source: Path) -> bool:
    text = source.read_text(encoding="utf-8")
    return not _COMMON.isdisjoint(_INCLUDE.findall(text))
