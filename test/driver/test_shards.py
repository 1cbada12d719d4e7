# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Extracting and linking by hand, with good shards and bad ones."""

import unittest

from project import CHECK, FAULTLESS, FAULTY, ProjectTest


class Shards(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual()
        (self.root / ".git").mkdir()

    def extract(self, name: str, *words: str, code: int = 0) -> str:
        shard = f"{name}.shard"
        self.run_tool("extract", f"src/{name}.cpp", "-o", shard, *words,
                      code=code)
        return shard

    def test_give_the_same_as_check(self):
        shards = [self.extract("main"), self.extract("faulty")]
        for form in ("text", "json", "sarif"):
            with self.subTest(form):
                checked = self.run_tool("check", "--format", form, code=1)
                linked = self.run_tool("link", *shards, "--format", form,
                                       code=1)
                self.assertEqual(linked.stdout, checked.stdout)
                self.assertIn(CHECK, linked.stdout)

    def test_are_the_same_every_time(self):
        first = (self.root / self.extract("faulty")).read_bytes()
        self.assertEqual((self.root / self.extract("faulty")).read_bytes(),
                         first)

    def test_are_the_same_wherever_the_project_is(self):
        """Also where the type of a value has no name."""
        code = ("template <class F> int run(F f) { return f(); }\n"
                "struct { int a; } one;\n"
                "int main() { auto f = [] { return one.a; }; return run(f); }\n")
        shards = []
        for folder in ("here", "elsewhere/at/all"):
            self.write(f"{folder}/main.cpp", code)
            self.run_tool("extract", f"{folder}/main.cpp", "--root", folder,
                          "-o", "main.shard", "--", "-std=c++17", code=0)
            shards.append((self.root / "main.shard").read_bytes())
        self.assertEqual(*shards)

    def test_are_named_in_response_files(self):
        self.extract("main")
        self.write("some file.shard", "")
        (self.root / self.extract("faulty")).replace(
            self.root / "some file.shard")
        self.write("inner.rsp", "main.shard\n")
        self.write("outer.rsp", "'some file.shard' @inner.rsp --format json\n")
        self.assertIn(CHECK, self.run_tool("link", "@outer.rsp",
                                           code=1).stdout)
        self.write("extract.rsp", "src/main.cpp\n-o main2.shard")
        self.run_tool("extract", "@extract.rsp", code=0)
        self.assertTrue((self.root / "main2.shard").exists())

    def test_names_a_response_file_that_is_not_there(self):
        for words in (["extract", "@gone.rsp"], ["@gone.rsp"],
                      ["link", "a.shard", "@gone.rsp", "--", "@other.rsp"]):
            with self.subTest(words):
                self.assertIn("@gone.rsp: there is no file gone.rsp to take "
                              "arguments from", self.fails(*words))
        self.write("outer.rsp", "@gone.rsp")
        self.assertIn("@gone.rsp: ", self.fails("extract", "@outer.rsp"))

    def test_may_have_a_name_that_begins_as_one_of_a_response_file(self):
        self.write("@main.cpp", FAULTLESS)
        self.run_tool("extract", "./@main.cpp", "-o", "main.shard", "--",
                      code=0)

    def test_may_be_a_part_of_a_program(self):
        # A map that other files can name, and drop from.
        self.write("src/faulty.cpp", FAULTY
                   .replace("  static std::map<int, int> ages;\n", "")
                   .replace("int age(", "std::map<int, int> ages;\nint age("))
        shard = self.extract("faulty")
        self.run_tool("link", shard, code=1)
        self.run_tool("link", shard, "--part", code=0)
        self.run_tool("check", code=1)
        self.run_tool("check", "src/faulty.cpp", code=0)

    def test_of_a_file_that_does_not_parse(self):
        self.write("src/bad.cpp", "int a = ;\n" + FAULTLESS)
        self.configure("src/bad.cpp", "src/faulty.cpp")
        shard = self.extract("bad", code=3)
        result = self.run_tool("link", shard, self.extract("faulty"), code=3)
        self.assertIn("src/bad.cpp: error: this file was not understood "
                      "completely",
                      result.stderr)

    def test_is_not_written_for_no_file(self):
        self.assertIn("src/gone.cpp", self.fails("extract", "src/gone.cpp",
                                                 "-o", "gone.shard"))
        self.assertFalse((self.root / "gone.shard").exists())

    def test_is_foreign(self):
        for name, content in (("text", b"hello\n"), ("empty", b""),
                              ("json", b'{"format": "cachetidy-facts"}'),
                              ("zeros", bytes(1000)),
                              ("deep", b"\x81" * 100000),
                              ("object", b"\x7fELF" + bytes(range(256)))):
            with self.subTest(name):
                path = self.root / f"{name}.shard"
                path.write_bytes(content)
                message = self.fails("link", path.name)
                self.assertIn(f"error: {path.name}: ", message)
                self.assertIn("cachetidy extract", message)

    def test_is_damaged(self):
        good = (self.root / self.extract("faulty")).read_bytes()
        bad = self.root / "bad.shard"
        for size in (1, len(good) // 2, len(good) - 1):
            with self.subTest(size=size):
                bad.write_bytes(good[:size])
                message = self.fails("link", bad.name)
                self.assertIn("bad.shard: ", message)
                self.assertIn("Extract it again", message)
        for place in range(0, len(good), max(1, len(good) // 20)):
            with self.subTest(place=place):
                flipped = bytearray(good)
                flipped[place] ^= 0x55
                bad.write_bytes(flipped)
                self.assertIn("bad.shard: ", self.fails("link", bad.name))

    def test_is_of_another_version(self):
        good = (self.root / self.extract("faulty")).read_bytes()
        # The text "version", and a small number behind it.
        name = b"version"
        self.assertEqual(good.count(name), 1)
        place = good.index(name) + len(name)
        version = good[place]
        other = good[:place] + bytes([version + 1]) + good[place + 1:]
        (self.root / "other.shard").write_bytes(other)
        self.assertIn(f"other.shard: facts format {version + 1}, this cachetidy "
                      f"reads {version}", self.fails("link", "other.shard"))

    def test_cannot_be_read(self):
        self.assertIn("gone.shard: cannot be read: No such file",
                      self.fails("link", "gone.shard"))
        self.assertIn("src: cannot be read: it is a folder",
                      self.fails("link", "src"))

    def test_are_of_another_root(self):
        shard = self.extract("faulty", "--root", "src")
        result = self.run_tool("link", shard, code=1)
        self.assertIn("give the --root", result.stderr)
        result = self.run_tool("link", shard, "--root", "src", code=1)
        self.assertNotIn("--root", result.stderr)


if __name__ == "__main__":
    unittest.main()
