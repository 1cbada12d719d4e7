# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What `cachetidy check` finds in examples/shop is what shop-expected.txt
lists: a check, a file and the function in which the finding stands, a line.

Usage: shop.py BUILD, where the shop was configured"""

import json
import re
import subprocess
import sys
from pathlib import Path

import hosts

HERE = Path(__file__).parent
SHOP = HERE.parents[1] / "examples" / "shop"

# A line that begins a function: no blank before it, and a parenthesis in it.
_FUNCTION = re.compile(r"^\w[^()=;]*?([\w:~]+)\(")


def function_around(source: str, line: int) -> str:
    for text in reversed(source.splitlines()[:line]):
        if match := _FUNCTION.match(text):
            return match[1]
    return "-"


def expected() -> list[str]:
    lines = (HERE / "shop-expected.txt").read_text().splitlines()
    return sorted(" ".join(line.split()) for line in lines
                  if line and not line.startswith("#"))


def found(build: str) -> list[str]:
    result = subprocess.run(
        [hosts.products().cli, "check", "-p", build, "--root", SHOP,
         "--format", "json"], capture_output=True, text=True, check=False)
    if result.returncode not in (0, 1):
        raise SystemExit(f"cachetidy ended with {result.returncode}:\n"
                         f"{result.stdout}{result.stderr}")
    return sorted(
        f"{row['check']} {row['file']} "
        f"{function_around((SHOP / row['file']).read_text(), row['line'])}"
        for row in json.loads(result.stdout)["findings"])


def main(build: str) -> int:
    wanted, seen = expected(), found(build)
    for line in sorted(set(wanted) - set(seen)):
        print(f"missing:    {line}")
    for line in sorted(set(seen) - set(wanted)):
        print(f"unexpected: {line}")
    if len(seen) != len(set(seen)):
        print("told twice:", *sorted(x for x in set(seen) if seen.count(x) > 1))
    return int(wanted != seen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
