# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A program with one finding, and the workspaces that tests put it into."""

from pathlib import Path

import hosts
from fixtures import Fixture
from workspace import Workspace

CHECK = "cache-static-memo"

_PROGRAM = """\
#include <fstream>
#include <string>
#include <unordered_map>

static std::string load(const std::string &id) {
  std::ifstream file("users/" + id);
  std::string name;
  std::getline(file, name);
  return name;
}

std::string userName(const std::string &id) {
  static std::unordered_map<std::string, std::string> names;
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  std::string name = load(id);
  %(before)s
  names.emplace(id, name); %(behind)s
  %(after)s
  return name;
}
"""


def memo(before: str = "", behind: str = "", after: str = "") -> str:
    """The program, with text around the line of its finding."""
    return _PROGRAM % {"before": before, "behind": behind, "after": after}


MEMO = memo()
FILL = next(number for number, line in enumerate(MEMO.splitlines(), start=1)
            if "names.emplace" in line)

# The same without the memo.
DIRECT = MEMO.replace("  auto found = names.find(id);\n"
                      "  if (found != names.end())\n"
                      "    return found->second;\n", "").replace(
                          "  names.emplace(id, name); \n", "")


def write(space: Workspace, text: str = MEMO,
          name: str = "sample.cpp") -> Fixture:
    """Puts a source file and what it is compiled with into the workspace."""
    path = space.root / name
    path.write_text(text, encoding="utf-8")
    fixture = Fixture(path=path, flags=["-std=c++20"])
    space.configure({})
    space.compile_with({path: fixture.flags})
    return fixture



def tidy_commands(products: hosts.Products) -> dict[str, list[str | Path]]:
    """The two clang-tidies that have the checks."""
    return {"plugin": [products.clang_tidy, f"--load={products.plugin}"],
            "cachetidy-tidy": [products.tidy]}
