# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What an editor offers, and what comes of it."""

from pathlib import Path

from lsp import Json, Server


def edited(text: bytes, edits: list[Json]) -> bytes:
    lines = text.splitlines(keepends=True) + [b""]

    def offset(place: Json) -> int:
        return sum(map(len, lines[:place["line"]])) + place["character"]

    ranges = [(offset(edit["range"]["start"]), offset(edit["range"]["end"]),
               edit["newText"].encode()) for edit in edits]
    for start, end, new in sorted(ranges, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def quick_fixes(server: Server, path: Path, diagnostics: list[Json]
                ) -> list[list[Json]]:
    """The edits of each finding's quick fix."""
    fixes = []
    for row in diagnostics:
        if row.get("source") != "clang-tidy":
            continue
        for action in server.code_actions(path, row):
            if action.get("kind") == "quickfix" and action.get("diagnostics"):
                fixes.append(action["edit"]["changes"][path.as_uri()])
    return fixes
