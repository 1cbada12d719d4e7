# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A project with a key builder, and a file that does without it."""

from key_program import BUILDER, REDIS
from project import ProjectTest

USER = """\
#include "../keys/keys.h"
#include "../redis.h"

bool keep(sw::redis::Redis &redis, int id, const std::string &value) {
  return redis.set(app::construct_cache_key("user", id), value);
}
"""
DROP = """\
#include "../redis.h"

void drop(sw::redis::Redis &redis, int id) {
  redis.del("user:" + std::to_string(id));
}
"""
DROP_FIXED = """\
#include "../redis.h"
#include "../keys/keys.h"

void drop(sw::redis::Redis &redis, int id) {
  redis.del(app::construct_cache_key("user", id));
}
"""
class FixTest(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.write("redis.h", REDIS)
        self.write("keys/keys.h", BUILDER)
        self.write("src/user.cpp", USER)

    def program(self, **texts: str) -> None:
        for name, text in texts.items():
            self.write(f"src/{name}.cpp", text)
        self.configure("src/user.cpp", *(f"src/{name}.cpp" for name in texts))

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def fix(self, code: int, *words: str):
        return self.run_tool("check", "--fix", *words, code=code)
