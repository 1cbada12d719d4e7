# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A folder with a project in it, set up as its users would."""

import json
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from fixtures import HEADERS, SOURCES, Fixture, read

REPOSITORY = Path(__file__).resolve().parents[2]


class Workspace:
    """A copy of sources with `.clang-tidy`, `.clangd` and a compilation
    database around them; gone when the context ends."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="cachetidy-")).resolve()
        self.build = self.root  # where commands run, and the database is
        shutil.copy(REPOSITORY / ".clangd", self.root)
        # Seconds of work that no test looks at.
        user = self.root / ".config/clangd/config.yaml"
        user.parent.mkdir(parents=True)
        user.write_text("Index: {StandardLibrary: No, Background: Skip}\n")

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, kind: type[BaseException] | None,
                 error: BaseException | None,
                 trace: TracebackType | None) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    def environment(self) -> dict[str, str]:
        """Without the user's own configuration and caches."""
        return {**os.environ, "XDG_CONFIG_HOME": str(self.root / ".config"),
                "XDG_CACHE_HOME": str(self.root / ".cache"),
                "HOME": str(self.root), "LC_ALL": "C.UTF-8"}

    def configure(self, options: dict[str, str]) -> None:
        """Every cache check, and no other, with these options."""
        # JSON is YAML.
        config = {"Checks": "-*,cache-*", "CheckOptions": options}
        (self.root / ".clang-tidy").write_text(json.dumps(config))

    def compile_with(self, flags: dict[Path, list[str]]) -> None:
        """Writes the compilation database."""
        commands = [{"directory": str(self.build), "file": str(source),
                     "arguments": [compiler(source), *words, "-c", str(source)]}
                    for source, words in sorted(flags.items())]
        database = self.build / "compile_commands.json"
        database.write_text(json.dumps(commands, indent=2))

    def build_in(self, folder: Path) -> None:
        """Moves the compilation database there."""
        old = self.build / "compile_commands.json"
        commands = json.loads(old.read_text())
        old.unlink()
        folder.mkdir(parents=True)
        self.build = folder
        for command in commands:
            command["directory"] = str(folder)
        (folder / old.name).write_text(json.dumps(commands, indent=2))


def compiler(source: Path) -> str:
    return "cc" if source.suffix == ".c" else "c++"


def for_fixture(fixture: Fixture) -> Workspace:
    """The fixture with the headers that stand beside it."""
    space = Workspace()
    copy_sources(fixture.path.parent, space.root, HEADERS)
    source = Path(shutil.copy(fixture.path, space.root))
    space.configure(fixture.options)
    space.compile_with({source: fixture.flags})
    return space


def for_story(folder: Path) -> tuple[Workspace, list[Fixture]]:
    """A whole program: every source in the folder, and what is expected."""
    space = Workspace()
    shutil.copytree(folder, space.root, dirs_exist_ok=True)
    files = sorted(path for path in space.root.rglob("*")
                   if path.suffix in SOURCES + HEADERS)
    fixtures = [read(path, str(path.relative_to(space.root))) for path in files]
    space.configure({name: value for fixture in fixtures
                     for name, value in fixture.options.items()})
    space.compile_with({fixture.path: fixture.flags for fixture in fixtures
                        if fixture.path.suffix in SOURCES})
    return space, fixtures


def copy_sources(folder: Path, target: Path, endings: tuple[str, ...]) -> None:
    for path in folder.rglob("*"):
        if path.suffix in endings:
            copy = target / path.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
