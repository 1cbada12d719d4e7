# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The code on the pages of the checks does what the pages say.

Each C++ block of docs/checks/*.md is tagged: ```cpp bad has a fault that the
page's check finds, on the lines that say so in an ``// expect:`` comment, if
there is one; ```cpp ok has none. An argument, if given, is another folder of
pages.
"""

import re
import sys
import unittest
from dataclasses import dataclass
from pathlib import Path

import hosts
from findings import Finding, Note, unmet
from fixtures import expectations
from workspace import Workspace

PAGES = Path(__file__).parents[2] / "docs" / "checks"
SNIPPET = "snippet.cpp"

_BLOCK = re.compile(r"^```(?P<tag>[^\n]*)\n(?P<code>.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Block:
    line: int  # of the page, on which the code begins
    kind: str  # "bad" or "ok"
    code: str


class UntaggedBlock(Exception):
    """C++ of which the page does not say whether it has a fault."""


def blocks(text: str, name: str) -> list[Block]:
    found = []
    for match in _BLOCK.finditer(text):
        words = match["tag"].split()
        if not words or words[0] != "cpp":
            continue
        line = text.count("\n", 0, match.start("code")) + 1
        if words[1:] not in (["bad"], ["ok"]):
            raise UntaggedBlock(f"{name}:{line - 1}: expected '```cpp bad' or "
                                f"'```cpp ok', found '```{match['tag']}'")
        found.append(Block(line, words[1], match["code"]))
    return found


def check(code: str, is_whole: bool = False) -> list[Finding]:
    """What `cachetidy check` finds in it, errors of the compiler included: as
    one file of a program, or as all there is."""
    with Workspace() as space:
        source = space.root / SNIPPET
        source.write_text(code, encoding="utf-8")
        space.configure({})
        space.compile_with({source: ["-std=c++20"]})
        words = ["-p", "."] if is_whole else [SNIPPET]
        return hosts.cli_findings(space, ["check", "--format", "json", *words])


def found_in(block: Block) -> list[Finding]:
    """What has no fault has none as a whole program either."""
    return check(block.code,
                 block.kind == "ok" or "expect-linked" in block.code)


def complaints(block: Block, check_id: str, findings: list[Finding]) -> list[str]:
    """How the findings are not what the page says; empty if they are."""
    if silent := [f"without a because: {f}" for f in findings if not f.notes]:
        return silent
    expected = expectations(block.code, SNIPPET)
    if block.kind == "ok" and expected:
        return ["a block tagged ok expects findings"]
    if block.kind == "bad" and not expected:
        others = [f"unexpected: {f}" for f in findings if f.check != check_id]
        return others or ([] if findings else [f"missing: any [{check_id}]"])
    return unmet(findings, expected)


class Blocks(unittest.TestCase):
    def test_are_found_with_their_lines(self):
        text = "# x\n```cpp bad\nint a;\n```\n```sh\nls\n```\n```cpp ok\n```\n"
        self.assertEqual(blocks(text, "x.md"),
                         [Block(3, "bad", "int a;\n"), Block(9, "ok", "")])

    def test_must_be_tagged(self):
        for tag in ("cpp", "cpp good", "cpp bad ok"):
            with self.assertRaisesRegex(UntaggedBlock, "x.md:1"):
                blocks(f"```{tag}\n```\n", "x.md")

    def test_without_the_fault_they_name(self):
        because = (Note(SNIPPET, 1, 1, "because"),)
        finding = Finding(SNIPPET, 1, 1, "cache-a", "goes stale", because)
        other = Finding(SNIPPET, 1, 1, "cache-b", "goes stale", because)
        bare = Finding(SNIPPET, 1, 1, "cache-a", "goes stale")
        expecting = Block(1, "bad", "x; // expect: cache-a stale\n")
        plain = Block(1, "bad", "x;\n")
        for block, findings, is_right in [
                (expecting, [finding], True), (expecting, [], False),
                (expecting, [finding, other], False), (plain, [finding], True),
                (plain, [], False), (plain, [other], False),
                (plain, [bare], False), (expecting, [bare], False),
                (Block(1, "ok", "x;\n"), [], True),
                (Block(1, "ok", "x;\n"), [finding], False),
                (Block(1, "ok", expecting.code), [finding], False)]:
            with self.subTest(block=block, findings=findings):
                found = complaints(block, "cache-a", findings)
                self.assertEqual(not found, is_right, found)


class Pages(unittest.TestCase):
    def test_show_faults_and_the_right_way(self):
        for page in sorted(PAGES.glob("*.md")):
            kinds = {block.kind for block in blocks(page.read_text(), page.name)}
            self.assertEqual(kinds, {"bad", "ok"},
                             f"{page.name} must have '```cpp bad' and '```cpp ok'")

    def test_code_does_what_they_say(self):
        pages = sorted(PAGES.glob("*.md"))
        self.assertTrue(pages, f"no pages in {PAGES}")
        for page in pages:
            for block in blocks(page.read_text(), page.name):
                with self.subTest(f"{page.name}:{block.line}"):
                    self.assertEqual(
                        complaints(block, page.stem, found_in(block)), [],
                        f"{page.name}:{block.line}, tagged {block.kind}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        PAGES = Path(sys.argv.pop(1))
    unittest.main()
