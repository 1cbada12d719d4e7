# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What 'cachetidy init' makes of a project: what is certain is in force, what is
not is a comment, and both are right where they stand."""

import json
import re
import unittest

from project import ProjectTest

CACHE = """\
#pragma once
#include <string>
extern "C" void *redisCommand(void *, const char *, ...);
std::string load(int);
struct Redis {
  void *server;
  std::string get(const std::string &key);
  void set(const std::string &key, const std::string &value);
  void del(const std::string &key);
};
"""
CACHE_CPP = """\
#include "cache.h"
std::string Redis::get(const std::string &key) {
  return static_cast<char *>(redisCommand(server, "GET %s", key.c_str()));
}
void Redis::set(const std::string &key, const std::string &value) {
  redisCommand(server, "SET %s %s", key.c_str(), value.c_str());
}
void Redis::del(const std::string &key) {
  redisCommand(server, "DEL %s", key.c_str());
}
"""
# Keys by MAKER: of users, and of orders.
USERS = """\
#include "cache.h"
#include "keys.h"
std::string user(Redis &redis, int id) {
  std::string known = redis.get(USER);
  if (!known.empty())
    return known;
  known = load(id);
  redis.set(USER, known);
  return known;
}
void forget(Redis &redis, int id) {
  redis.del(USER);
  redis.del(ORDER);
}
int main() {
  Redis redis{nullptr};
  forget(redis, int(user(redis, 1).size()));
}
"""
# A client of which only this is seen.
CLIENT = """\
#include <string>
namespace acme {
struct Client {
  const char *fetch(const std::string &key);
  void keep(const std::string &key, const std::string &value, int seconds);
  void forget(const std::string &key);
  int port();
};
}
std::string load(int);
std::string user(acme::Client &client, int id) {
  const std::string key = "user:" + std::to_string(id);
  if (const char *known = client.fetch(key))
    return known;
  std::string fresh = load(id);
  client.keep(key, fresh, client.port());
  return fresh;
}
void rename(acme::Client &client, int id) {
  client.forget("user:" + std::to_string(id));
}
"""


def without_comments(text: str) -> dict:
    """As JSON has it; no text in these files has '//' in it."""
    return json.loads(re.sub(r"//.*", "", text))


def in_force(text: str, begin: str, end: str) -> str:
    """With the comments from one to another made what they are comments of."""
    lines = text.splitlines()
    first = next(i for i, line in enumerate(lines) if begin in line)
    last = next(i for i in range(first, len(lines)) if end in lines[i])
    for i in range(first, last + 1):
        lines[i] = lines[i].replace("// ", "", 1)
    return "\n".join(lines) + "\n"


class Init(ProjectTest):
    def write_users(self, maker: str, user: str, order: str,
                    more: str = "") -> None:
        self.write("cache.h", CACHE)
        self.write("cache.cpp", CACHE_CPP)
        self.write("keys.h", "#pragma once\n#include <string>\n" + maker)
        self.write("users.cpp", USERS.replace("USER", user)
                   .replace("ORDER", order) + more)
        self.configure("cache.cpp", "users.cpp")

    def proposed(self) -> str:
        return self.run_tool("init", "--print", code=0).stdout

    def builders(self, text: str) -> list[str]:
        (model,) = without_comments(text)["models"]
        return model.get("keyBuilders", [])

    def check(self, text: str) -> list[str]:
        """The checks that find something, with that as the cachetidy.json."""
        self.write("cachetidy.json", text)
        return [row["check"] for row in self.findings("check")]


class KeyBuilders(Init):
    GENERAL = """\
inline std::string make(const std::string &family, int id) {
  return family + ":" + std::to_string(id);
}
"""

    def test_one_for_all_families_is_certain(self):
        self.write_users(self.GENERAL, 'make("user", id)', 'make("order", id)')
        text = self.proposed()
        self.assertEqual(self.builders(text), ["make"])
        self.assertIn("order:{int}, user:{int}, as at users.cpp:", text)
        self.write(".clang-tidy",
                   "CheckOptions: {cache-raw-key.Show: possible}\n")
        self.assertIn("cache-raw-key", self.check("{}"))
        self.assertNotIn("cache-raw-key", self.check(text))

    def test_what_joins_other_texts_is_not(self):
        self.write_users(self.GENERAL, 'make("user", id)', 'make("order", id)',
                         'std::string file(int id) { return make("f", id); }')
        self.assertEqual(self.builders(self.proposed()), [])

    def test_one_for_each_family_is_a_comment(self):
        self.write_users("""\
inline std::string user_key(int id) { return "user:" + std::to_string(id); }
inline std::string order_key(int id) { return "order:" + std::to_string(id); }
""", "user_key(id)", "order_key(id)")
        text = self.proposed()
        self.assertEqual(self.builders(text), [])
        self.assertRegex(text, r'//   "order_key", // order:\{int\}, as at '
                         r"users\.cpp:13\n.*\"user_key\" // user:\{int\}, ")
        named = in_force(text, '"keyBuilders"', "],")
        self.assertEqual(self.builders(named), ["order_key", "user_key"])
        self.check(named)

    def test_one_whose_families_begin_alike_is_a_comment(self):
        self.write_users("""\
inline std::string kind(const std::string &kind, int id) {
  return "user:" + kind + ":" + std::to_string(id);
}
""", 'kind("new", id)', 'kind("old", id)')
        text = self.proposed()
        self.assertEqual(self.builders(text), [])
        self.assertIn('"kind" // user:new:{int}, user:old:{int}, ', text)

    def test_one_that_is_known_needs_nothing(self):
        self.write_users("std::string construct_cache_key(const char *, int);\n"
                         "inline std::string own(int id) "
                         '{ return "own" + std::to_string(id); }\n',
                         'construct_cache_key("user", id)', "own(id)")
        text = self.proposed()
        self.assertIn("known by its name:\n  //   construct_cache_key, as at "
                      "users.cpp:", text)
        self.assertNotIn("keyBuilders", text)


class Seen(Init):
    def test_wrappers_and_where_they_hand_the_key_on(self):
        self.write_users("", '"user"', '"order"')
        text = self.proposed()
        self.assertIn("hiredis and libvalkey: 3 calls, the first at "
                      "cache.cpp:", text)
        for name, line in (("get", 3), ("set", 6), ("del", 9)):
            self.assertIn(f"//   Redis::{name}, at cache.cpp:{line}\n", text)
        one = in_force(text, '"processes"', "one")
        self.assertEqual(without_comments(one)["processes"], "one")
        self.check(one)

    def test_client_of_which_no_body_is_seen(self):
        self.write("client.cpp", CLIENT)
        self.configure("client.cpp")
        text = self.proposed()
        self.assertEqual(without_comments(text)["models"],
                         [{"api": self.root.name}])
        self.assertRegex(text, r"client\.cpp:13\s[/ ]*asks it[^{]*client\.cpp:16")
        named = in_force(text, '"api": "acme::Client"', "] },")
        self.assertEqual(without_comments(named)["models"][0]["functions"], [
            {"name": "acme::Client::fetch", "is": "read", "key": "arg0"},
            {"name": "acme::Client::forget", "is": "drop", "key": "arg0"},
            {"name": "acme::Client::keep", "is": "write", "key": "arg0",
             "value": "arg1"}])
        self.check(named)
        caches = self.run_tool("caches", code=0).stdout
        self.assertRegex(caches, r"acme::Client  .*\n  user:\{int\}\n")

    def test_map_is_no_client(self):
        self.write_usual()
        text = self.proposed()
        self.assertIn("No call to a cache library", text)
        self.assertEqual(without_comments(text), {"root": True})


class Files(Init):
    def setUp(self):
        super().setUp()
        self.write_usual()

    def test_is_written_once(self):
        (self.root / ".git").mkdir()
        before = self.files()
        text = self.proposed()
        self.assertEqual(self.files(), before)
        said = self.run_tool("init", code=0).stdout
        path = self.root / "cachetidy.json"
        self.assertEqual(path.read_text(), text)
        self.assertIn("cachetidy.json: written", said)
        self.run_tool("check", code=1)

        path.write_text("{}")
        message = self.fails("init")
        self.assertIn("cachetidy.json: it exists already", message)
        self.assertIn("--force", message)
        self.assertEqual(path.read_text(), "{}")
        self.run_tool("init", "--force", code=0)
        self.assertEqual(path.read_text(), text)

    def test_files_of_other_tools(self):
        said = self.run_tool("init", "--also", "clangd,clang-tidy",
                             code=0).stdout
        self.assertIn(".clangd: written", said)
        self.assertIn(".pre-commit-config.yaml: not written", said)
        self.assertIn("entry: cachetidy diff HEAD -p build\n", said)
        doctor = self.run_tool("doctor").stdout
        self.assertRegex(doctor, r"(?m)^ok +\.clangd .*\b(\d+) of \1 checks")
        self.run_tool("check", code=1)

        clangd = self.write(".clangd", "# mine\n")
        said = self.run_tool("init", "--also", "clangd,pre-commit",
                             code=0).stdout
        self.assertIn("cachetidy.json: it is there, and stays as it is", said)
        self.assertIn(".clangd: it is there", said)
        self.assertEqual(clangd.read_text(), "# mine\n")
        hook = (self.root / ".pre-commit-config.yaml").read_text()
        self.assertIn("- id: cachetidy\n", hook)
        self.assertIn("clangd", self.fails("init", "--also", "emacs"))

    def test_of_code_that_does_not_parse(self):
        self.write("src/main.cpp", "int a = ;\n")
        result = self.run_tool("init", code=3)
        self.assertIn("src/main.cpp:1:9: error: ", result.stderr)
        without_comments((self.root / "cachetidy.json").read_text())


class Comments(Init):
    def test_places_of_mistakes_stay_right(self):
        self.write_usual()
        for text, place in (('// a\n/* b\n*/ {"models" 1}', ":3:14: "),
                            ('{ // "a"\n  "root": 1 }', ": at '/root': "),
                            ("{} // a\n x", ":2:2: ")):
            with self.subTest(text):
                self.write("cachetidy.json", text)
                self.assertIn("cachetidy.json" + place, self.fails("check"))


if __name__ == "__main__":
    unittest.main()
