# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Programs, and the pages that cachetidy writes of them."""

import json
import shutil
import subprocess
from pathlib import Path

import hosts
import many_caches

SHOP = Path(__file__).parents[2] / "examples" / "shop"

# In the name of a folder and a file, and in a key.
HOSTILE = "<img/src=x/onerror=window.hit=1>"
HOSTILE_FILE = f"x</script>{HOSTILE}.cpp"
HOSTILE_SOURCE = """\
#include <hiredis/hiredis.h>

void keep(redisContext *server, int id, const char *value) {
  freeReplyObject(redisCommand(server, "GET </script>%s:%%d", id));
  freeReplyObject(redisCommand(server, "SET </script>%s:%%d %%s", id, value));
}

void forget(redisContext *server, int id) {
  freeReplyObject(redisCommand(server, "DEL </script>%s:%%d", id));
}
""" % (HOSTILE, HOSTILE, HOSTILE)


class Program:
    """A folder with sources and a compile_commands.json."""

    def __init__(self, root: Path, flags: tuple[str, ...] = ()) -> None:
        self.root = root
        sources = sorted(path.relative_to(root)
                         for path in root.rglob("*.cpp"))
        rows = [{"directory": str(root), "file": str(name),
                 "arguments": ["c++", "-std=c++20", *flags, "-c", str(name)]}
                for name in sources]
        (root / "compile_commands.json").write_text(json.dumps(rows))

    def run(self, *words: str) -> str:
        return self.run_alone(*words, "-p", ".", "--root", ".")

    def run_alone(self, *words: str) -> str:
        result = subprocess.run(
            [hosts.products().cli, *words], cwd=self.root,
            capture_output=True, text=True, check=False,
            timeout=600)
        if result.returncode not in (0, 1):
            raise RuntimeError(f"{words}: {result.returncode}\n{result.stderr}")
        return result.stdout

    def page(self, command: str = "check") -> Path:
        page = self.root / f"{command}.html"
        self.run(command, "--format", "html", "-o", str(page))
        return page

    def findings(self) -> list[dict]:
        return json.loads(self.run("check", "--format", "json"))["findings"]

    def caches(self) -> dict:
        return json.loads(self.run("caches", "--format", "json"))


def shop(folder: Path) -> Program:
    root = folder / "shop"
    shutil.copytree(SHOP, root, ignore=shutil.ignore_patterns("build"))
    return Program(root, ("-I.",))


def many(folder: Path, count: int) -> Program:
    root = folder / "many"
    root.mkdir()
    (root / "many.cpp").write_text(many_caches.program(count))
    return Program(root)


def hostile(folder: Path) -> Program:
    root = folder / "hostile"
    source = root / HOSTILE_FILE
    source.parent.mkdir(parents=True)
    source.write_text(HOSTILE_SOURCE)
    return Program(root)
