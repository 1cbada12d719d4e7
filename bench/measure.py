# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What commands cost."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable


@dataclass(frozen=True)
class Cost:
    cpu: float = 0  # seconds, of user and system
    wall: float = 0  # seconds
    peak: int = 0  # bytes of memory

    def __add__(self, other: "Cost") -> "Cost":
        """One after the other."""
        return Cost(self.cpu + other.cpu, self.wall + other.wall,
                    max(self.peak, other.peak))


@dataclass(frozen=True)
class Row:
    """A figure, beside what is aimed at."""
    case: str
    figure: float
    unit: str = "x"
    aim: float | None = None

    def __str__(self) -> str:
        aim = "" if self.aim is None else f"<= {self.aim:g} {self.unit}"
        end = "" if self.aim is None or self.figure <= self.aim else "  MISSED"
        return f"  {self.case:<58}{aim:>12}{self.figure:>10.3f} {self.unit}{end}"


class Failed(Exception):
    """A command that did not end as it does when it has done its work."""


def cost(words: list[str], folder: Path, codes: Iterable[int] = (0,)) -> Cost:
    start = time.perf_counter()
    with subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in codes:
        raise Failed(f"exit code {child.returncode} in {folder}: "
                     + " ".join(words))
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start,
                usage.ru_maxrss * 1024)


def total(costs: Iterable[Cost]) -> Cost:
    return sum(costs, Cost())
