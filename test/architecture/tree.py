# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What must hold of the source tree. Each function takes the project's folder
and gives complaints, which name the file and say what was expected."""

import re
from pathlib import Path
from typing import Callable, Iterator

# Who may include whom, besides itself. The one table: docs/architecture.md
# explains it.
MAY_INCLUDE = {
    "facts": set(),
    "keys": {"facts"},
    "models": {"facts", "keys"},
    "sql": {"keys"},
    "program": {"facts", "keys", "models", "sql"},
    "rules": {"facts", "keys", "models", "program", "sql"},
    "checks": {"facts", "keys", "models", "program", "rules", "sql"},
    "report": {"facts", "rules"},
    "extract": {"facts"},
    "store": {"facts", "extract"},
    "tidy": {"facts", "models", "program", "rules", "extract", "store"},
    "driver": {"facts", "keys", "models", "program", "rules", "report",
               "extract", "store"},
    "editor": {"tidy"},
}
# The rooms of src/program, from the ground up: each may include those before it.
# In the middle of the house is Program.h, which holds what the rooms below find.
ROOMS = ["linked", "running", "stores", "texts", "origins", "Program.h",
         "spaces", "fills", "copies", "upkeep"]
KNOW_CLANG = {"extract", "store", "tidy", "driver", "editor"}
# The registry is made of the list of checks, which holds names only.
EXCEPTIONS = {("src/rules/Registry.cpp", "checks/Checks.def")}
# The program asks each question once, when it is asked for: also those above.
ASKS_ALL = "src/program/Program.cpp"

MOST_LINES = 300
CODE = (".h", ".cpp", ".def")
OURS = ("checks", "src", "include", "test", "bench", "scripts", "cmake", "docs",
        "models", ".ci", "examples")
LICENCE = "SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception"

_INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.M)
_CHECK = re.compile(r'^CHECK\(\s*(\w+)\s*,\s*"([^"]+)"', re.M)
_UNFINISHED = re.compile(r"\b(" + "TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")


def part_of(path: Path, root: Path) -> str:
    parts = path.relative_to(root).parts
    return parts[1] if parts[0] == "src" else parts[0]


def sources(root: Path) -> Iterator[tuple[Path, str, str]]:
    """Path, name below root, and text of each of the product's source files."""
    for folder in ("checks", "src"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in CODE:
                yield (path, path.relative_to(root).as_posix(),
                       path.read_text(encoding="utf-8"))


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each file that people write, whatever it is in."""
    for folder in OURS:
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root).parts
            if path.is_file() and "build" not in inside \
                    and "__pycache__" not in inside \
                    and path.suffix != ".png" \
                    and path.name != "package-lock.json":  # npm writes it
                yield (path.relative_to(root).as_posix(),
                       path.read_text(encoding="utf-8", errors="replace"))


def include_directions(root: Path) -> Iterator[str]:
    for path, name, text in sources(root):
        part = part_of(path, root)
        if part not in MAY_INCLUDE:
            continue  # told by known_folders
        for included in _INCLUDE.findall(text):
            other = included.split("/")[0]
            if other in MAY_INCLUDE and other != part \
                    and other not in MAY_INCLUDE[part] \
                    and (name, included) not in EXCEPTIONS:
                yield (f"{name} includes {included}: {part} may include "
                       f"{sorted(MAY_INCLUDE[part]) or 'nothing else'}")


def rooms_in_order(root: Path) -> Iterator[str]:
    for _, name, text in sources(root):
        if not name.startswith("src/program/") or name == ASKS_ALL:
            continue
        room = name.split("/")[2]
        if room not in ROOMS:
            yield f"{name} is in no room of src/program: {', '.join(ROOMS)}"
            continue
        below, above = (ROOMS[:ROOMS.index(room)],
                        ROOMS[ROOMS.index(room) + 1:])
        for included in _INCLUDE.findall(text):
            folders = included.split("/")
            if folders[0] == "program" and folders[1] in above:
                yield (f"{name} includes {included}: {room} may include "
                       f"{', '.join(below) or 'no other'}")


def known_folders(root: Path) -> Iterator[str]:
    for folder in sorted((root / "src").iterdir()):
        if folder.is_dir() and folder.name not in MAY_INCLUDE:
            yield f"src/{folder.name} is not in the table of who includes whom"


def clang_below_the_line(root: Path) -> Iterator[str]:
    for path, name, text in sources(root):
        if part_of(path, root) in KNOW_CLANG:
            continue
        for included in _INCLUDE.findall(text):
            if re.match(r"(clang|clang-c|clang-tidy|clangd|llvm|llvm-c)/",
                        included):
                yield f"{name} includes {included}: the core knows no Clang"


def json_in_no_header(root: Path) -> Iterator[str]:
    for path, name, text in sources(root):
        if path.suffix == ".h" and "nlohmann/json.hpp" in \
                _INCLUDE.findall(text):
            yield f"{name} includes nlohmann/json.hpp: use json_fwd.hpp"


def small_files(root: Path) -> Iterator[str]:
    for name, text in texts(root):
        lines = text.count("\n")
        if lines >= MOST_LINES:
            yield f"{name} has {lines} lines: expected under {MOST_LINES}"


def finished(root: Path) -> Iterator[str]:
    for name, text in texts(root):
        for number, line in enumerate(text.splitlines(), start=1):
            if _UNFINISHED.search(line):
                yield f"{name}:{number}: write an issue instead: {line.strip()}"


def licensed(root: Path) -> Iterator[str]:
    for _, name, text in sources(root):
        if not name.endswith(".def") and LICENCE not in text[:300]:
            yield f"{name} does not name its licence in its first lines"


def checks(root: Path) -> list[tuple[str, str]]:
    """Name and id of each check."""
    return _CHECK.findall((root / "checks" / "Checks.def").read_text())


def complete_checks(root: Path) -> Iterator[str]:
    found = checks(root)
    if not found:
        yield "checks/Checks.def names no check"
    for name, check in found:
        for path in (f"checks/{name}.cpp", f"docs/checks/{check}.md"):
            if not (root / path).is_file():
                yield f"{check} has no {path}"
        fixtures = root / "test" / "checks" / check
        if not any(fixtures.rglob("*.cpp")):
            yield f"{check} has no fixtures in test/checks/{check}"
        if f"`{check}`" not in (root / "README.md").read_text():
            yield f"{check} is not in the table of README.md"
    listed = {f"{name}.cpp" for name, _ in found}
    for path in sorted((root / "checks").glob("*.cpp")):
        if path.name not in listed:
            yield f"checks/{path.name} is not in checks/Checks.def"


RULES: list[Callable[[Path], Iterator[str]]] = [
    include_directions, rooms_in_order, known_folders, clang_below_the_line, json_in_no_header,
    small_files, finished, licensed, complete_checks]
