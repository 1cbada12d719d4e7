# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A program in a git repository, where a drop in a header answers for a fill in
a source file."""

import os
import subprocess
from pathlib import Path

from project import ProjectTest

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
HEADER = """\
#include <cstdio>

int age(int id);
void forget(int id);

inline void store(int id, int age) {
  std::FILE *file = std::fopen("ages", "a");
  std::fprintf(file, "%d\\n", age);
  std::fclose(file);
  forget(id);
}
"""
FORGETFUL = HEADER.replace("  forget(id);\n", "")
MAIN = """\
#include "ages.h"

int main() {
  store(1, 30);
  return age(1);
}
"""
FILL = r"src/ages\.cpp:18:\d+: warning: .*\[cache-static-memo\]"


class RepositoryTest(ProjectTest):
    def setUp(self):
        super().setUp()
        self.tools = Path(os.environ["CACHETIDY"]).parent
        self.home = self.root / "home"
        self.home.mkdir()
        self.root = self.root / "repository"
        self.root.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("src/ages.h", HEADER)
        self.write("src/ages.cpp", AGES)
        self.write("src/main.cpp", MAIN)
        self.write(".gitignore", "/build/\n.cachetidy*\n*.sarif\n"
                   "*.codequality.json\n.gitlab-ci-local\n")

    def environment(self) -> dict[str, str]:
        """Without the user's own settings; with cachetidy on the path."""
        return {**{name: value for name, value in os.environ.items()
                   if not name.startswith("GIT_")},
                "PATH": f"{self.tools}:{os.environ['PATH']}",
                "HOME": str(self.home),
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_NAME": "Jo", "GIT_AUTHOR_EMAIL": "jo@localhost",
                "GIT_COMMITTER_NAME": "Jo",
                "GIT_COMMITTER_EMAIL": "jo@localhost", "LC_ALL": "C.UTF-8"}

    def call(self, *command: str, code: int = 0, at: Path | None = None,
             **more: str) -> str:
        """What it prints; with more variables."""
        result = subprocess.run(command, cwd=at or self.root, text=True,
                                stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT,
                                stdin=subprocess.DEVNULL, timeout=300,
                                env={**self.environment(), **more})
        self.assertEqual(result.returncode, code, result.stdout)
        return result.stdout

    def git(self, *words: str, code: int = 0, **more: str) -> str:
        return self.call("git", *words, code=code, **more)

    def commit_all(self, message: str) -> str:
        """As another tool would, past all hooks; the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", message)
        return self.git("rev-parse", "HEAD").strip()

    def configure_usual(self) -> None:
        self.configure("src/ages.cpp", "src/main.cpp")
