# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A copy of a real project, and what it costs to read it."""

import collections
import json
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from measure import Cost, cost

OBJECTS = shutil.ignore_patterns("*.o", "*.a", "*.so", ".cachetidy", ".git")
CHEAP = "bugprone-sizeof-container"


@dataclass(frozen=True)
class Unit:
    """A translation unit."""
    source: str
    directory: Path
    arguments: list[str]

    def depfile(self) -> Path:
        return Path(self.source + ".bench.d")

    def check_syntax(self) -> Cost:
        """As the floor: the compiler, which need not find anything. Some code
        only another compiler accepts."""
        return cost([*self.arguments, "-fsyntax-only", "-w", "-MMD", "-MF",
                     str(self.depfile())], self.directory, codes=(0, 1))

    def headers(self) -> set[str]:
        words = shlex.split(self.depfile().read_text().replace("\\\n", " "))
        return {str((self.directory / word).resolve()) for word in words[1:]}


def _unit(row: dict) -> Unit:
    words = row.get("arguments") or shlex.split(row["command"])
    compiler = "clang-22" if row["file"].endswith(".c") else "clang++-22"
    kept = [compiler]
    skip = False
    for word in words[1:]:
        if not skip and word not in ("-c", "-o"):
            kept.append(word)
        skip = word == "-o"
    directory = Path(row["directory"])
    return Unit(str(directory / row["file"]), directory, kept)


class Project:
    """What is measured changes files: those of a copy."""

    def __init__(self, build: Path, root: Path, folder: Path,
                 most: int) -> None:
        self.name = root.name
        self.original = build
        self.root = (folder / root.name).resolve()
        shutil.copytree(root, self.root, ignore=OBJECTS, symlinks=True,
                        ignore_dangling_symlinks=True)
        self.build = self.root / build.relative_to(root)
        database = self.build / "compile_commands.json"
        text = database.read_text().replace(str(root), str(self.root))
        rows = [row for row in json.loads(text)
                if not row["file"].endswith((".S", ".s"))]
        self.size = len(rows)
        rows = rows[::-(-len(rows) // most)]
        database.write_text(json.dumps(rows))
        self.units = [_unit(row) for row in rows]

    def check(self, tool: str, *words: str) -> Cost:
        return cost([tool, "check", "-p", str(self.build), "--root",
                     str(self.root), "--quiet", *words], self.root,
                    codes=(0, 1, 3))

    def tidy(self, unit: Unit, *words: str) -> Cost:
        return cost(["clang-tidy-22", "-p", str(self.build), "--quiet", *words,
                     unit.source], self.root, codes=(0, 1))

    def most_included(self) -> tuple[str, list[Unit]]:
        """The project's own header that most units read, and those."""
        readers = collections.defaultdict(list)
        for unit in self.units:
            for header in unit.headers() - {unit.source}:
                if header.startswith(f"{self.root}/"):
                    readers[header].append(unit)
        return max(readers.items(), key=lambda item: (len(item[1]), item[0]))

    def no_op(self) -> Cost | None:
        """What ninja takes to see that there is nothing to do; nothing where
        there is something, or no ninja."""
        words = ["ninja", "-C", str(self.original), "-n"]
        if not (self.original / "build.ninja").exists():
            return None
        said = subprocess.run(words, capture_output=True, text=True).stdout
        return cost(words, self.root) if "no work to do" in said else None


def change(file: str, text: str = "// changed\n") -> None:
    """By a line more at its end, within its include guard if it has one; without
    changing what it means, by default."""
    path = Path(file)
    lines = path.read_bytes().splitlines(keepends=True)
    is_guarded = bool(lines) and lines[-1].lstrip().startswith(b"#endif")
    lines.insert(len(lines) - is_guarded, text.encode())
    path.write_bytes(b"".join(lines))
