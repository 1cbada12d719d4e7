# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Runs one whole program: what its files expect is found over all of them,
and nothing else; extracting and linking by hand finds the same; what one file
shows alone is among it, because no finding is taken back, though the whole may
show that one is less probable; and with the facts
that the run leaves, the plugin and the editor show a file what is in it.

Usage: run_story.py FOLDER"""

import sys
from pathlib import Path

import findings
import hosts
import workspace
from fixtures import SOURCES, Fixture, MalformedFixture

WHOLE = ["check", "--format", "json", "-p", "."]
LINK = ["link", "--format", "json"]


def extracted(space: workspace.Workspace, sources: list[Fixture]) -> list[str]:
    """In reverse: the order of the shards does not matter."""
    shards = []
    for number, source in enumerate(reversed(sources)):
        shards.append(f"{number}.shard")
        hosts.extract(space, source, shards[-1])
    return shards


def retracted(space: workspace.Workspace, shards: list[str],
              alone: list[findings.Finding],
              whole: list[findings.Finding]) -> list[str]:
    def unknown(to: list[findings.Finding]) -> list[findings.Finding]:
        known = {(f.file, f.line, f.column, f.check) for f in to}
        return [f for f in alone
                if (f.file, f.line, f.column, f.check) not in known]

    left = unknown(whole)
    if left:
        space.configure({f"{f.check}.Show": "possible" for f in left})
        left = unknown(hosts.cli_findings(space, [*LINK, *shards]))
    return [f"shown for one file, taken back for the whole program: {f}"
            for f in left]


def from_stored_facts(space: workspace.Workspace, sources: list[Fixture],
                      whole: list[findings.Finding]) -> list[str]:
    """In the first file with a finding, or in the first."""
    shown = next((source for source in sources if source.expectations),
                 sources[0])
    if shown.path.parent != space.root:
        return []
    name = str(shown.path.relative_to(space.root))
    told = [finding for finding in whole if finding.file == name]
    lines = []
    for called, host in hosts.with_facts().items():
        theirs = [f for f in host(space, shown) if f.file == name]
        lines += findings.difference("cachetidy check", told,
                                     f"{called} after it", theirs)
    return lines


def run(folder: Path) -> list[str]:
    space, fixtures = workspace.for_story(folder)
    with space:
        sources = [f for f in fixtures if f.path.suffix in SOURCES]
        shards = extracted(space, sources)
        linked = hosts.cli_findings(space, [*LINK, *shards])
        alone = [finding for shard in shards for finding in
                 hosts.cli_findings(space, [*LINK, "--part", shard])]
        whole = hosts.cli_findings(space, WHOLE)
        expected = [e for fixture in fixtures for e in fixture.expectations]
        return (findings.unmet(whole, expected) +
                findings.difference("cachetidy check", whole,
                                    "cachetidy extract + link",
                                    linked) +
                from_stored_facts(space, sources, whole) +
                retracted(space, shards, alone, whole))


def main(folder: str) -> int:
    try:
        lines = run(Path(folder))
    except (MalformedFixture, hosts.HostFailed) as fault:
        lines = [str(fault)]
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
