# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What docs/editor.md tells people to copy is right as it stands. That Neovim
does with it what the page says is for test/hosts."""

import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from workspace import REPOSITORY

PAGE = REPOSITORY / "docs/editor.md"
# What stands for itself in Emacs Lisp; anything between is an atom.
_TOKEN = re.compile(r'\s+|;[^\n]*|(?P<text>"(?:[^"\\]|\\.)*")|#?\'|[()]|'
                    r"[^\s()'\";]+")


def blocks(language: str) -> list[str]:
    found = re.findall(rf"^ *```{language}\n(.*?)^ *```$",
                       PAGE.read_text(encoding="utf-8"), re.M | re.S)
    if not found:
        raise AssertionError(f"{PAGE.name} has no block of {language}")
    return found


def depth_at_end(lisp: str) -> int:
    """Of its lists; a text that is not closed is an error."""
    depth = at = 0
    while at < len(lisp):
        token = _TOKEN.match(lisp, at)
        if not token:
            raise ValueError(f"no Lisp: {lisp[at:at + 20]!r}")
        depth += (token[0] == "(") - (token[0] == ")")
        if depth < 0:
            raise ValueError(f"a ')' too many before {lisp[at:at + 20]!r}")
        at = token.end()
    return depth


class Snippets(unittest.TestCase):
    def test_json(self):
        for text in blocks("json"):
            json.loads(text)

    def test_lisp(self):
        self.assertEqual(depth_at_end("(a '(b) \"(\" #'c) ; ("), 0)
        self.assertEqual(depth_at_end("((a)"), 1)
        for wrong in ("(a))", '(a "b)'):
            self.assertRaises(ValueError, depth_at_end, wrong)
        for text in blocks("elisp"):
            self.assertEqual(depth_at_end(text), 0, text)

    def test_lua(self):
        with tempfile.TemporaryDirectory(prefix="cachetidy-") as folder:
            for number, text in enumerate(blocks("lua")):
                path = Path(folder) / f"{number}.lua"
                path.write_text(text, encoding="utf-8")
                said = subprocess.run(
                    ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-c",
                     f"lua io.write(select(2, loadfile('{path}')) or 'right')",
                     "-c", "qall!"], stdin=subprocess.DEVNULL, text=True,
                    capture_output=True, timeout=60)
                self.assertEqual(said.stdout, "right", said.stdout)

    def test_clangd_is_told_what_the_repository_tells_it(self):
        def plain(text: str) -> list[str]:
            return [line.strip() for line in text.splitlines()
                    if line.strip() and not line.strip().startswith("#")]

        own = (REPOSITORY / ".clangd").read_text(encoding="utf-8")
        self.assertIn(plain(own), [plain(text) for text in blocks("yaml")])


if __name__ == "__main__":
    unittest.main()
