# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Runs one fixture through every host: what was expected is found, nothing
else is, and all hosts say the same.

Usage: run_fixture.py FIXTURE"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import findings
import hosts
import workspace
from fixtures import Fixture, MalformedFixture, read
from hosts import HostFailed
from lsp import ServerFailed


def complaints(fixture: Fixture, found: dict[str, list[findings.Finding]],
               linked: list[findings.Finding]) -> list[str]:
    """One host that is wrong is shown against the expectations, the others
    against it: a fault that all have is not repeated."""
    lines = []
    (first, said), *others = found.items()
    wrong = findings.unmet(said, [e for e in fixture.expectations
                                  if not e.is_linked])
    if wrong:
        lines += [f"{first}:"] + wrong
    for name, theirs in others:
        lines += findings.difference(first, said, name, theirs)
    # A shard tells that there were errors, not which.
    wrong = findings.unmet(
        [f for f in linked if not f.is_error],
        [e for e in fixture.expectations if e.check != findings.COMPILER_ERROR])
    if wrong:
        lines += ["cachetidy extract + link:"] + wrong
    return lines


def run(fixture: Fixture) -> list[str]:
    with workspace.for_fixture(fixture) as space, ThreadPoolExecutor() as pool:
        linked = pool.submit(hosts.linked, space, fixture)
        found = {name: pool.submit(host, space, fixture)
                 for name, host in hosts.one_unit().items()}
        return complaints(
            fixture, {name: future.result() for name, future in found.items()},
            linked.result())


def main(path: str) -> int:
    try:
        lines = run(read(Path(path)))
    except (MalformedFixture, HostFailed, ServerFailed) as fault:
        lines = [str(fault)]
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
