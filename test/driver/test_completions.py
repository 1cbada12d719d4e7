# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Completion, as the shells do it: what is typed, and what it becomes."""

import os
import pty
import select
import signal
import subprocess
import time
import unittest
from pathlib import Path

from project import CHECK, ProjectTest

SHARE = Path(os.environ["CACHETIDY_BUILD"]) / "share"
PROMPT = "READY> "

# What is typed, and the last words that it can become.
CASES = (
    ("cachetidy ch", ["check", "checks"]),
    ("cachetidy check --fo", ["--format"]),
    ("cachetidy check --color ", ["always", "auto", "never"]),
    ("cachetidy check --color=n", ["--color=never"]),
    ("cachetidy check --format sa", ["sarif"]),
    ("cachetidy models --format ", ["json", "text"]),
    ("cachetidy explain cache-static", [CHECK]),
    ("cachetidy check --checks cache-static", [CHECK]),
    ("cachetidy models hired", ["hiredis"]),
    ("cachetidy check -p bu", ["build"]),
    ("cachetidy check --store=bu", ["--store=build"]),
    ("cachetidy check src/", ["src/faulty.cpp", "src/main.cpp"]),
    ("cachetidy diff ma", ["main"]),
    ("cachetidy link build/", ["build/compile_commands.json"]),
)
# Puts in all that is offered for the last word.
ALL_OF_BASH = b"\x1b*"
ALL_OF_ZSH = b"\x19"

BASH = """\
PS1='{prompt}'
source {share}/bash-completion/completions/cachetidy
cachetidy() {{ {{ printf '%s\\n' "$@"; echo END; }} > {out}; }}
"""
ZSH = """\
PS1='{prompt}'
fpath=({share}/zsh/site-functions $fpath)
autoload -U compinit
compinit -u -d {out}.zcompdump
zle -C every complete-word _generic
bindkey '^Y' every
zstyle ':completion:every:*' completer _all_matches _complete
zstyle ':completion:every:*' insert true
cachetidy() {{ {{ print -l -- "$@"; echo END; }} > {out}; }}
"""


class Shell(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual()
        for words in (("init", "-q", "-b", "main"),
                      ("-c", "user.name=Jo", "-c", "user.email=jo@localhost",
                       "commit", "-q", "--allow-empty", "-m", "Begin")):
            subprocess.run(["git", *words], cwd=self.root, check=True)
        self.out = self.root / "out"

    def ended(self, seen: bytes) -> bool:
        return self.out.exists() and self.out.read_text().endswith("END\n")

    def type_in(self, shell: list[str], keys: bytes) -> list[str]:
        """The arguments of cachetidy after the keys and Return."""
        self.out.unlink(missing_ok=True)
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.root)
            os.execvpe(shell[0], shell, {"PATH": os.environ["PATH"],
                                         "HOME": str(self.root),
                                         "ZDOTDIR": str(self.root),
                                         "TERM": "dumb", "LC_ALL": "C.UTF-8"})
        try:
            self.read_until(terminal, lambda seen: PROMPT.encode() in seen)
            os.write(terminal, keys + b"\n")
            self.read_until(terminal, self.ended)
        finally:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(terminal)
        return self.out.read_text().splitlines()[:-1]

    def read_until(self, terminal: int, is_over) -> None:
        seen = b""
        end = time.monotonic() + 60
        while not is_over(seen):
            self.assertLess(time.monotonic(), end, seen)
            if select.select([terminal], [], [], 0.05)[0]:
                seen += os.read(terminal, 4096)

    def completes(self, complete) -> None:
        for typed, expected in CASES:
            with self.subTest(typed):
                self.assertEqual(complete(typed)[-len(expected) - 1:],
                                 [*typed.split(" ")[1:-1], *expected]
                                 [-len(expected) - 1:])

    def setting(self, text: str) -> str:
        return text.format(prompt=PROMPT, share=SHARE, out=self.out)

    def test_bash(self):
        rc = self.write("bashrc", self.setting(BASH))
        self.completes(lambda typed: self.type_in(
            ["bash", "--noprofile", "--rcfile", str(rc), "-i"],
            typed.encode() + ALL_OF_BASH))

    def test_zsh(self):
        self.write(".zshrc", self.setting(ZSH))
        self.completes(lambda typed: self.type_in(
            ["zsh", "-d", "-i"], typed.encode() + ALL_OF_ZSH))

    def test_fish(self):
        page = SHARE / "fish/vendor_completions.d/cachetidy.fish"

        def complete(typed: str) -> list[str]:
            result = subprocess.run(
                ["fish", "--no-config", "-c",
                 f"source {page}; complete -C '{typed}'"],
                cwd=self.root, text=True, capture_output=True, timeout=60,
                env={**os.environ, "HOME": str(self.root)})
            self.assertEqual(result.stderr, "")
            # Each with its description; a folder ends with a slash.
            offered = [line.split("\t")[0].rstrip("/")
                       for line in result.stdout.splitlines()]
            return typed.split(" ")[1:-1] + offered

        self.completes(complete)


if __name__ == "__main__":
    unittest.main()
