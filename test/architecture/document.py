# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What docs/architecture.md says of the tree, held against the tree."""

import re
from pathlib import Path
from typing import Iterator

LAWS = ("Identity", "Order and partition do not matter", "No retraction",
        "No finding without a because", "Determinism", "Totality", "Freshness",
        "Suppressions are facts", "Text is text", "One street", "One answer")

_LAW = re.compile(r"^\| \*\*(?P<law>[^*|]+)\*\* \|[^|]*\|(?P<guards>[^|]*)\|$",
                  re.M)


def unnamed_folders(root: Path, page: str) -> Iterator[str]:
    for folder in sorted((root / "src").iterdir()):
        if folder.is_dir() and f"`{folder.name}`" not in page:
            yield f"the page does not name src/{folder.name} as `{folder.name}`"


def guards(page: str) -> dict[str, list[str]]:
    """The names of the tests that guard each law."""
    return {match["law"]: re.findall(r"`([^`]+)`", match["guards"])
            for match in _LAW.finditer(page)}


def unguarded_laws(root: Path, page: str, tests: list[str]) -> Iterator[str]:
    found = guards(page)
    for law in LAWS:
        if law not in found:
            yield f"the page has no row for the law '{law}'"
    for law, names in found.items():
        if not names:
            yield f"'{law}' names no test"
        for name in names:
            if name not in tests and not (root / name).is_file():
                yield (f"'{law}' is said to be guarded by {name}, which is "
                       "neither a test of ctest nor a file")
