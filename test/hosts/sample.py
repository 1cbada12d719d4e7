# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A program with one finding, and the workspaces that tests put it into."""

from pathlib import Path

import hosts
from fixtures import Fixture
from workspace import Workspace

CHECK = "cache-static-memo"

MEMO = """\
#include <fstream>
#include <map>
#include <string>

static std::string load(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value;
}

std::string userName(const std::string &id) {
  static std::map<std::string, std::string> names;
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  return names[id] = load(id);
}
"""
_FILL = "  return names[id] = load(id);"
FILL = MEMO.splitlines().index(_FILL) + 1  # the line of the finding

# The same with a comment on that line, and without the memo.
SILENCED = MEMO.replace(_FILL, _FILL + " // NOLINT")
DIRECT = MEMO[:MEMO.index("  static std::map")] + "  return load(id);\n}\n"


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
