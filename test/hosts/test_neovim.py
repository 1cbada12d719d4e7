# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Debian's Neovim, set up as docs/editor.md says, in a copy of examples/shop:
a finding of the whole program is there with its story, and a quick fix makes
the key."""

import json
import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

import hosts
from workspace import REPOSITORY, Workspace

PAGE = REPOSITORY / "docs/editor.md"
DRIVER = Path(__file__).parent / "neovim.lua"


def config() -> str:
    """The Lua of the page that this Neovim understands."""
    blocks = re.findall(r"^```lua\n(.*?)^```$", PAGE.read_text(encoding="utf-8"),
                        re.M | re.S)
    return "\n".join(block for block in blocks
                     if "vim.lsp.config" not in block)


class Neovim(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.space = cls.enterClassContext(Workspace())
        shutil.copytree(REPOSITORY / "examples/shop", cls.space.root,
                        dirs_exist_ok=True)
        (cls.space.root / ".git").mkdir()
        (cls.space.root / "init.lua").write_text(config(), encoding="utf-8")
        hosts.run(cls.space, ["cmake", "-B", "build", "-G", "Ninja",
                              "-DCMAKE_CXX_COMPILER=clang++-22",
                              "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"])
        hosts.run(cls.space, [hosts.products().cli, "check", "--quiet"],
                  accept=(1,))

    def edit(self, **said: str) -> dict:
        """What is seen by who opens a file."""
        seen = self.space.root / "seen.json"
        seen.unlink(missing_ok=True)
        path = f"{hosts.products().clangd.parent}:{os.environ['PATH']}"
        result = subprocess.run(
            ["nvim", "--headless", "-u", "init.lua", "-i", "NONE", "-c",
             f"luafile {DRIVER}"], cwd=self.space.root, text=True,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=400,
            env={**self.space.environment(), **said, "PATH": path,
                 "SEEN": str(seen)})
        self.assertTrue(seen.exists(), result.stdout + result.stderr)
        content = json.loads(seen.read_text(encoding="utf-8"))
        self.assertNotIn("missing", content, result.stderr)
        self.assertEqual(content["source"], "clang-tidy")
        return content

    def test_finding_of_the_whole_program_with_its_story(self) -> None:
        seen = self.edit(FILE="services/reviews.cpp",
                         CHECK="cache-missing-invalidation")
        self.assertIn("rating:{int}", seen["message"])
        steps = [(step["file"], "read" in step["text"])
                 for step in seen["story"]]
        self.assertIn(("services/reviews.cpp", False), steps)
        self.assertIn(("storage/database.cpp", True), steps)

    def test_quick_fix_makes_the_key(self) -> None:
        path = self.space.root / "services/orders.cpp"
        lines = path.read_text(encoding="utf-8").splitlines()
        seen = self.edit(FILE="services/orders.cpp", CHECK="cache-raw-key",
                         FIX="1")
        raw = lines[seen["line"] - 1]
        self.assertIn('"order:" + std::to_string(id)', raw)
        self.assertTrue(seen["story"])
        self.assertIn("construct_cache_key", seen["offered"])
        lines[seen["line"] - 1] = raw.replace(
            '"order:" + std::to_string(id)',
            'shop::cache::construct_cache_key("order", id)')
        self.assertEqual(seen["text"], lines)


if __name__ == "__main__":
    unittest.main()
