# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A project in a git repository of its own."""

import os
import re
import subprocess
from pathlib import Path

from project import ProjectTest
from store_project import CSTDIO, MAP

SUMMARY = re.compile(r"^(\d+) new, (\d+) fixed, (\d+) unchanged since", re.M)

AGES_H = """\
#pragma once
int age(int id);
void forget(int id);
"""
AGES = """\
#include "ages.h"
#include <cstdio>
#include <map>

static std::map<int, int> ages;

static int load(int id) {
  std::FILE *file = std::fopen("ages", "r");
  int age = 0;
  while (file && id-- >= 0 && std::fscanf(file, "%d", &age) == 1) {
  }
  return age;
}

int age(int id) {
  auto known = ages.find(id);
  if (known == ages.end())
    known = ages.emplace(id, load(id)).first;
  return known->second;
}

void forget(int id) { ages.erase(id); }
"""
BIRTHDAY = """\
#include "ages.h"

void birthday(int id) {
  forget(id);
}
"""
MAIN = """\
#include "ages.h"

void birthday(int id);

int main(int argc, char **) {
  if (argc > 1)
    birthday(argc);
  return age(argc);
}
"""
# An old fault, of which nobody speaks.
OLD = """\
#include <cstdio>

static int read() {
  std::FILE *file = std::fopen("limit", "r");
  int limit = 0;
  std::fscanf(file, "%d", &limit);
  return limit;
}

int limit() {
  static int limit = 0;
  if (limit == 0)
    limit = read();
  return limit;
}
"""
SOURCES = ("src/ages.cpp", "src/birthday.cpp", "src/main.cpp", "src/old.cpp")
FAULT = "'ages' keeps what was read from a file"


class GitTest(ProjectTest):
    """The branch main has one old finding. Without the drop in birthday.cpp
    there is another one, in ages.cpp."""

    def setUp(self):
        super().setUp()
        self.in_no_repository()
        self.write("system/map", MAP.replace(
            "iterator end();", "iterator end();\n  int erase(const K &);"))
        self.write("system/cstdio", CSTDIO)
        self.write("src/ages.h", AGES_H)
        self.write("src/ages.cpp", AGES)
        self.write("src/birthday.cpp", BIRTHDAY)
        self.write("src/main.cpp", MAIN)
        self.write("src/old.cpp", OLD)
        self.write(".gitignore", "build*/\n")
        self.configure(*SOURCES)
        self.git("init", "-q", "-b", "main")
        self.commit("All there is")

    def in_no_repository(self) -> None:
        """As on any machine: whatever its git is told, and in no hook."""
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            self.setenv(name, None)
        self.setenv("GIT_CONFIG_NOSYSTEM", "1")
        self.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        for who in ("AUTHOR", "COMMITTER"):
            self.setenv(f"GIT_{who}_NAME", "A")
            self.setenv(f"GIT_{who}_EMAIL", "a@example.org")

    def setenv(self, name: str, value: str | None) -> None:
        before = os.environ.get(name)
        self.addCleanup(self._set, name, before)
        self._set(name, value)

    @staticmethod
    def _set(name: str, value: str | None) -> None:
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value

    def configure(self, *names: str, build: str = "build") -> Path:
        path = super().configure(*names, build=build)
        path.write_text(path.read_text().replace(
            '"-c"', f'"-isystem", "{self.root}/system", "-c"'))
        return path

    def git(self, *words: str, at: Path | None = None) -> str:
        return subprocess.run(["git", *words], cwd=at or self.root, check=True,
                              text=True, capture_output=True).stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def remove_drop(self) -> None:
        self.write("src/birthday.cpp",
                   BIRTHDAY.replace("  forget(id);\n", ""))

    def diff(self, *words: str, code: int | None = None):
        return self.run_tool("diff", *words, code=code)

    def states(self, *words: str) -> tuple[int, int, int]:
        """How many are new, fixed and unchanged."""
        result = self.diff(*words)
        found = SUMMARY.search(result.stderr)
        self.assertIsNotNone(found, result.stderr)
        return int(found[1]), int(found[2]), int(found[3])
