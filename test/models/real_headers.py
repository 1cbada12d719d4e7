# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The models know functions by the names that real headers give them: each line
of the file that says "// is: <role>" has a call that they know in that role,
or, with "// is: text", as one that makes a text.

Usage: real_headers.py FILE
       real_headers.py --met FOLDER...

The second asks all files of the folders whether each function of a cache
library, and each that makes a text, is called on a line that says so: a name
that is wrong is met nowhere."""

import json
import re
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator

import fixtures
import hosts
from workspace import Workspace

_HERE = Path(__file__).resolve().parent
_MARK = re.compile(r"//\s*is: ([\w-]+)$")
_MEANT = re.compile(r"//\s*is\s*:")
_CALL = re.compile(r"^(?:Call|Construct) (?P<name>\S.*?) \(receiver [\d-]+"
                   r"(?:, arguments (?P<arguments>[\d, -]+))?\)"
                   r".*?  at [^ ]*:(?P<line>\d+):\d+(?:  when |$)")

# A function's name and number of arguments; None is any number.
Name = tuple[str, int | None]


@dataclass
class Models:
    # More than one where a call itself says what it does.
    roles: dict[Name, set[str]] = field(
        default_factory=lambda: defaultdict(set))
    texts: set[str] = field(default_factory=set)
    caches: set[Name] = field(default_factory=set)  # those of cache libraries

    def entry(self, call: "Call") -> Name | None:
        for name in (call.name, call.arguments), (call.name, None):
            if name in self.roles:
                return name
        return None

    def means(self, call: "Call") -> set[str]:
        entry = self.entry(call)
        return (self.roles[entry] if entry else set()) | (
            {"text"} if call.name in self.texts else set())


@dataclass(frozen=True)
class Call:
    name: str
    arguments: int  # as written: default arguments are left out


def read_models(space: Workspace) -> Models:
    told = hosts.run(space, [hosts.products().cli, "models", "--format=json"])
    models = Models()
    for model in json.loads(told.stdout):
        for function in model["functions"]:
            name = function["name"], function.get("arguments")
            models.roles[name].add(function["is"])
            if function.get("store", "object") != "object" or (
                    "space" in function):
                models.caches.add(name)
        models.texts |= {text["name"] for text in model["texts"]}
    return models


def values(facts: dict[str, Any]) -> Iterator[str]:
    for function in facts["functions"].values():
        yield from function.get("body", {}).values()


def read_calls(facts: dict[str, Any]) -> dict[int, list[Call]]:
    """The calls on each line of the file."""
    calls = defaultdict(list)
    for value in values(facts):
        if match := _CALL.match(value):
            written = [word for word in
                       (match["arguments"] or "").split(", ") if word]
            while written and written[-1] == "-":
                written.pop()
            calls[int(match["line"])].append(Call(match["name"], len(written)))
    return calls


def marks(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _MARK.search(line.rstrip()):
            yield number, match[1]
        elif _MEANT.search(line):
            raise fixtures.MalformedFixture(
                f"{number}: expected '// is: <role>', found '{line.strip()}'")


def complaints(path: Path, calls: dict[int, list[Call]],
               models: Models) -> Iterator[str]:
    expected = list(marks(path.read_text(encoding="utf-8")))
    if not expected:
        yield f"{path.name}: expected lines that say '// is: <role>', found none"
    for line, role in expected:
        found = {call: models.means(call) for call in calls[line]}
        if not any(role in means for means in found.values()):
            told = ", ".join(f"{call.name} with {call.arguments} arguments "
                             f"({', '.join(sorted(means)) or 'no model'})"
                             for call, means in found.items())
            yield (f"{path.name}:{line}: expected a call that is a '{role}', "
                   f"found {told or 'no call'}")


class DoesNotCompile(Exception):
    """A fixture has errors of the compiler."""


def calls_of(space: Workspace, path: Path) -> dict[int, list[Call]]:
    flags = [*fixtures.read(path).flags, f"-I{_HERE.parents[1] / 'include'}"]
    if path.parent.name == "stub_fixtures":
        flags += ["-isystem", str(_HERE / "stub_headers")]
    read = hosts.run(space, [hosts.products().cli, "facts", "--root",
                             path.parent, path, "--", *flags], accept=(0, 3))
    if read.returncode:
        raise DoesNotCompile(
            f"{path.name} does not compile; are the packages of "
            f"scripts/packages.txt installed?\n{read.stderr}")
    return read_calls(json.loads(read.stdout))


def met(path: Path, calls: dict[int, list[Call]],
        models: Models) -> Iterator[Name]:
    for line, role in marks(path.read_text(encoding="utf-8")):
        for call in calls[line]:
            if role == "text" and call.name in models.texts:
                yield call.name, None
            elif (entry := models.entry(call)) and role in models.roles[entry]:
                yield entry


def unmet(space: Workspace, folders: list[str]) -> Iterator[str]:
    models = read_models(space)
    paths = sorted(path for folder in folders
                   for path in (_HERE / folder).glob("*.cpp"))
    with ThreadPoolExecutor() as pool:
        calls = list(pool.map(lambda path: calls_of(space, path), paths))
    found = {name for path, those in zip(paths, calls)
             for name in met(path, those, models)}
    wanted = models.caches | {(name, None) for name in models.texts}
    for name, arguments in sorted(wanted - found, key=str):
        count = "" if arguments is None else f" with {arguments} arguments"
        yield f"expected a line with a call of {name}{count}, found none"


def run(words: list[str]) -> list[str]:
    with Workspace() as space:
        if words[0] == "--met":
            return list(unmet(space, words[1:]))
        path = Path(words[0]).resolve()
        return list(complaints(path, calls_of(space, path),
                               read_models(space)))


def main(words: list[str]) -> int:
    try:
        lines = run(words)
    except (fixtures.MalformedFixture, hosts.HostFailed,
            DoesNotCompile) as fault:
        lines = [str(fault)]
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
