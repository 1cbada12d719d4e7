# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What it costs an editor to look again at a file that is being typed in."""

import os
import resource
import statistics
import sys
import time
from pathlib import Path

from measure import Cost
from project import Project

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "test/support"))

from lsp import Server  # noqa: E402

REBUILDS = 20
# The index of the standard library is made once, and would be in one of two
# sessions and not in the other; and clangd has some checks of its own where none
# is named, but not beside one.
INDEX = """Index:
  StandardLibrary: No
"""
BARE = f"""{INDEX}Diagnostics:
  ClangTidy:
    Remove: ["*"]
"""
CHECKS = f"""{INDEX}Diagnostics:
  ClangTidy:
    Add: [cache-*]
    FastCheckFilter: Loose
"""


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _session(clangd: str, project: Project, source: Path, times: int) -> Cost:
    """A server that sees a file opened, and changed so many times: its CPU, and
    how long one waits for the diagnostics of a change: the median, for a busy
    machine has some wait much longer."""
    before, waited = _spent(), [0.0]
    text = source.read_text(encoding="utf-8", errors="replace")
    command = [clangd, f"--compile-commands-dir={project.build}",
               "--background-index=false"]
    with Server(command, project.root, dict(os.environ)) as server:
        server.open(source, text)
        for number in range(times):
            start = time.monotonic()
            server.change(source, f"{text}\nint bench_{number};\n")
            waited.append(server.answered - start)
    return Cost(cpu=_spent() - before, wall=statistics.median(waited))


def rebuilds(clangd: str, project: Project, name: str) -> tuple[Cost, Cost]:
    """Without the checks, and with them and the facts of the last run."""
    source, settings = Path(name), project.root / ".clangd"
    costs = []
    for text in (BARE, CHECKS):
        settings.write_text(text)
        opened = _session(clangd, project, source, 0)
        changed = _session(clangd, project, source, REBUILDS)
        costs.append(Cost(cpu=changed.cpu - opened.cpu, wall=changed.wall))
    return costs[0], costs[1]
