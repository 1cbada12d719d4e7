# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A project of several files, and what a run tells of its fact store."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from project import FAULTLESS, FAULTY, STORE, ProjectTest

PARSED = re.compile(r"^(\d+) of \d+ compile commands? parsed", re.M)


# As much of the library as the faulty file needs: parsing the real one takes
# most of the time of a test that runs the tool many times.
MAP = """\
#pragma once
namespace std {
template <class A, class B> struct pair { A first; B second; };
template <class K, class V> struct map {
  struct iterator {
    pair<const K, V> *operator->() const;
    bool operator==(const iterator &) const;
  };
  iterator find(const K &);
  iterator end();
  template <class... A> pair<iterator, bool> emplace(A &&...);
};
}
"""
CSTDIO = """\
#pragma once
namespace std {
struct FILE;
FILE *fopen(const char *, const char *);
int fscanf(FILE *, const char *, ...);
int fclose(FILE *);
}
"""


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


class StoreTest(ProjectTest):
    """Two of the three files read common.h; one finding."""

    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        (self.root / "early").mkdir()
        self.write("system/map", MAP)
        self.write("system/cstdio", CSTDIO)
        self.write("include/common.h", "int common();\n")
        self.write("src/user.cpp", '#include "common.h"\n'
                   'int common() { return 1; }\n')
        self.write("src/faulty.cpp", '#include "common.h"\n' + FAULTY)
        self.write("src/main.cpp", FAULTLESS)
        self.configure_usual()

    def configure_usual(self, *more: str) -> None:
        self.configure("src/faulty.cpp", "src/main.cpp", "src/user.cpp", *more)
        path = self.root / "build/compile_commands.json"
        # Where headers are looked for first, and in vain.
        path.write_text(path.read_text().replace(
            '"-c"', '"-Iearly", "-Iinclude", "-isystem", "system", "-c"'))

    def store(self) -> Path:
        return self.root / "build" / STORE

    def kept(self, *folders: str) -> list[Path]:
        return sorted(path for folder in folders
                      for path in (self.store() / folder).iterdir())

    def profile(self, *words: str) -> str:
        return self.run_tool("check", "--profile", *words).stderr

    def parsed(self, *words: str) -> int:
        """How many files a run parses."""
        found = PARSED.search(self.profile(*words))
        self.assertIsNotNone(found)
        return int(found[1])

    def said(self, *words: str) -> tuple[int, str, str]:
        result = self.run_tool("check", *words)
        return result.returncode, result.stdout, result.stderr

    def cold(self, *words: str) -> tuple[int, str, str]:
        return self.said("--no-store", *words)

    def is_right(self, *words: str) -> None:
        self.assertEqual(self.said(*words), self.cold())

    def start(self, *words: str, **options) -> subprocess.Popen:
        return subprocess.Popen(
            self.command("check", *words), cwd=self.root, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, **options)

    def forget(self, *names: str) -> None:
        for name in names:
            path = self.store() / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
