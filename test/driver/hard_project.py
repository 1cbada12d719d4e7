# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A program of which it is hard to write a report: names that no address can
hold as they are, lines with characters of one to four bytes, text that is no
UTF-8, and files that cannot be analysed."""

from pathlib import Path

from fix_project import USER
from key_program import BUILDER, REDIS
from project import ProjectTest

# Separators of all forms. Some stand for themselves in no URI, some in no XML,
# some in no command of GitHub.
NAME = "src/ä b%20,c:&d.cpp"
TEXT = """\
#include "../redis.h"

void drop(sw::redis::Redis &redis, int id) {
\t/* Grüße \U0001f600 */ redis.del("größe<%d>:" + std::to_string(id)); // Ende
}
"""
LATIN = "src/latin.cpp"
LATIN_TEXT = """\
#include "../redis.h"

void forget(sw::redis::Redis &redis, int id) {
  /* é */ redis.del("café:" + std::to_string(id));
}
"""
BAD = "src/bad.cpp"
GONE = "src/gone.cpp"

FORMS = {"json": "out.json", "sarif": "out.sarif", "github": "out.txt",
         "gitlab": "out.gitlab", "junit": "out.xml"}


class HardTest(ProjectTest):
    """The project is a folder of its repository."""

    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.root = self.root / "app"
        self.write("redis.h", REDIS)
        self.write("keys/keys.h", BUILDER)
        self.write("src/user.cpp", USER)
        self.write("cachetidy.json", "{}")
        self.write(NAME, TEXT)
        (self.root / LATIN).write_bytes(LATIN_TEXT.encode("latin-1"))
        self.write(BAD, "int a = ;\n")

    def reports(self, code: int, *names: str) -> dict[str, Path]:
        """Every form, in a file, of the program that these files make up."""
        self.configure("src/user.cpp", *names)
        asked = ",".join(f"{form}={file}" for form, file in FORMS.items())
        self.run_tool("check", "--quiet", "--format", asked, code=code)
        return {form: self.root / file for form, file in FORMS.items()}

    def hard(self) -> dict[str, Path]:
        return self.reports(3, NAME, LATIN, BAD, GONE)

    def clean(self) -> dict[str, Path]:
        return self.reports(0)
