# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The models know functions by the names that real headers give them: each line
of the file that says "// is: <role>" has a call that they know in that role.

Usage: real_headers.py FILE"""

import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

import fixtures
import hosts
from workspace import Workspace

_MARK = re.compile(r"//\s*is: (\w+)$")
_MEANT = re.compile(r"//\s*is\s*:")
_CALL = re.compile(r"^(?:Call|Construct) (?P<name>\S.*?) \(receiver [\d-]+"
                   r"(?:, arguments (?P<arguments>[\d, -]+))?\)"
                   r".*?  at [^ ]*:(?P<line>\d+):\d+(?:  when |$)")

# Role by the function's name and number of arguments; None is any number.
Models = dict[tuple[str, int | None], str]


@dataclass(frozen=True)
class Call:
    name: str
    arguments: int  # as written: default arguments are left out

    def role(self, models: Models) -> str | None:
        general = models.get((self.name, None))
        return models.get((self.name, self.arguments), general)


def read_models(space: Workspace) -> Models:
    told = hosts.run(space, [hosts.products().cli, "models", "--format=json"])
    return {(function["name"], function.get("arguments")): function["is"]
            for model in json.loads(told.stdout)
            for function in model["functions"]}


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
        found = {call: call.role(models) for call in calls[line]}
        if role not in found.values():
            told = ", ".join(f"{call.name} with {call.arguments} arguments "
                             f"({is_ or 'no model'})"
                             for call, is_ in found.items())
            yield (f"{path.name}:{line}: expected a call that is a '{role}', "
                   f"found {told or 'no call'}")


def run(path: Path) -> list[str]:
    with Workspace() as space:
        read = hosts.run(space, [hosts.products().cli, "facts", "--root",
                                 path.parent, path, "--",
                                 *fixtures.read(path).flags], accept=(0, 3))
        if read.returncode:
            return [f"{path.name} does not compile; are the packages of "
                    f"scripts/packages.txt installed?\n{read.stderr}"]
        calls = read_calls(json.loads(read.stdout))
        return list(complaints(path, calls, read_models(space)))


def main(name: str) -> int:
    try:
        lines = run(Path(name).resolve())
    except (fixtures.MalformedFixture, hosts.HostFailed) as fault:
        lines = [str(fault)]
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
