# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A small project in a temporary folder, and cachetidy run in it."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

CHECK = "cache-static-memo"
STORE = ".cachetidy"
REPOSITORY = Path(__file__).resolve().parents[2]

# Root may read and write everywhere, unless it gives that up.
AS_OTHERS = [] if os.geteuid() else [
    "setpriv", "--bounding-set=-dac_override,-dac_read_search"]

# One fault: what is read from a file is kept for as long as the process lives.
FAULTY = """\
#include <cstdio>
#include <map>

int load(int id) {
  std::FILE *file = std::fopen("ages", "r");
  int age = 0;
  while (file && id-- >= 0 && std::fscanf(file, "%d", &age) == 1) {
  }
  return age;
}

int age(int id) {
  static std::map<int, int> ages;
  auto known = ages.find(id);
  if (known == ages.end())
    known = ages.emplace(id, load(id)).first;
  return known->second;
}
"""

FAULTLESS = """\
int age(int);
int main() { return age(1); }
"""


class ProjectTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="cachetidy-")
        self.root = Path(self.enterContext(folder)).resolve()

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def configure(self, *names: str, build: str = "build") -> Path:
        """Writes a compile_commands.json that names these files."""
        rows = [{"directory": str(self.root), "file": str(self.root / name),
                 "arguments": ["c++", "-std=c++20", "-c", name]}
                for name in names]
        return self.write(f"{build}/compile_commands.json", json.dumps(rows))

    def write_usual(self, *more: str) -> None:
        """A project with one finding, and a configuration for more files."""
        self.write("src/faulty.cpp", FAULTY)
        self.write("src/main.cpp", FAULTLESS)
        self.configure("src/faulty.cpp", "src/main.cpp", *more)

    def command(self, *words: str) -> list[str]:
        return [os.environ["CACHETIDY"], *words]

    def run_at(self, folder: Path, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(*words), cwd=folder, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              encoding="utf-8", timeout=120)

    def run_tool(self, *words: str,
                 code: int | None = None) -> subprocess.CompletedProcess:
        result = self.run_at(self.root, *words)
        if code is not None:
            self.assertEqual(result.returncode, code,
                             f"{words}\n{result.stdout}{result.stderr}")
        return result

    def fails(self, *words: str) -> str:
        """The message of a command that is refused and prints nothing else."""
        result = self.run_tool(*words, code=2)
        self.assertEqual(result.stdout, "")
        self.assertTrue(result.stderr.startswith("cachetidy: error: "),
                        result.stderr)
        return result.stderr

    def findings(self, *words: str) -> list[dict]:
        result = self.run_tool(*words, "--format", "json")
        self.assertIn(result.returncode, (0, 1, 3), result.stderr)
        return json.loads(result.stdout)["findings"]

    def files(self) -> list[str]:
        """All but the fact store."""
        names = [path.relative_to(self.root) for path in self.root.rglob("*")]
        return sorted(str(name) for name in names if STORE not in name.parts)
