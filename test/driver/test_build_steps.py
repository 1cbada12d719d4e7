# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Extracting and linking as the steps of a build."""

import json
import time
import unittest
from pathlib import Path

from project import CHECK, FAULTY, ProjectTest


class Shares(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.names = [f"src/{number}.cpp" for number in range(6)]
        for number, name in enumerate(self.names):
            self.write(name, FAULTY.replace("age(", f"age{number}("))
        self.configure(*self.names)

    def share(self, number: int, of: int) -> list[str]:
        """The sources in a part."""
        self.run_tool("extract", "--shard", f"{number}/{of}", "-o",
                      f"{number}-{of}.shard", code=0)
        dump = json.loads(self.run_tool("facts", f"{number}-{of}.shard",
                                        code=0).stdout)
        return [row["file"] for row in dump["translationUnits"]]

    def test_make_up_the_whole(self):
        forms = {form: self.run_tool("check", "--format", form, code=1).stdout
                 for form in ("text", "json", "sarif")}
        for of in (2, 7):
            shares = [self.share(number, of) for number in range(1, of + 1)]
            self.assertEqual(sorted(sum(shares, [])), self.names)
            self.assertGreater(sum(map(bool, shares)), 1)
            shards = [f"{number}-{of}.shard" for number in range(of, 0, -1)]
            for form, checked in forms.items():
                with self.subTest(of=of, form=form):
                    linked = self.run_tool("link", *shards, "--format", form,
                                           code=1)
                    self.assertEqual(linked.stdout, checked)

    def test_that_are_missing_are_told(self):
        for number in (1, 2, 3):
            self.share(number, 3)
        shares = ("1-3.shard", "3-3.shard")
        text = self.run_tool("link", *shares, code=3).stderr
        self.assertIn("1-3.shard: error: a part of 3; of these 2 is not given",
                      text)
        self.assertIn("are not given",
                      self.run_tool("link", "2-3.shard", code=3).stderr)
        self.assertNotIn("not given",
                         self.run_tool("link", "--part", *shares,
                                       code=1).stderr)

    def test_are_told_where_parts_of_several_splits_come_together(self):
        self.share(1, 2)
        self.share(1, 3)
        text = self.run_tool("link", "1-2.shard", "1-3.shard", code=3).stderr
        self.assertIn("1-2.shard: error: a part of 2; of these 2 is", text)
        self.assertIn("1-3.shard: error: a part of 3; of these 2, 3 are", text)

    def test_hardly_change_with_the_program(self):
        before = self.share(1, 2)
        self.assertTrue(before)
        self.configure(*self.names[1:])
        self.assertEqual(self.share(1, 2),
                         [name for name in before if name in self.names[1:]])

    def test_keep_facts_if_asked_to(self):
        for _ in range(2):
            self.run_tool("extract", "--store", "kept", "-o", "all.shard",
                          "--depfile", "all.d", code=0)
            self.assertIn("src/0.cpp", (self.root / "all.d").read_text())
        first = (self.root / "all.shard").read_bytes()
        self.assertTrue((self.root / "kept/objects").is_dir())
        self.run_tool("extract", "-o", "all.shard", code=0)
        self.assertEqual((self.root / "all.shard").read_bytes(), first)

    def test_are_no_shares(self):
        for text in ("0/2", "3/2", "1", "1/", "/2", "1/2/3", "-1/2", "a/b",
                     "1/0", "1 of 2"):
            with self.subTest(text):
                self.assertIn("expected I/N",
                              self.fails("extract", f"--shard={text}", "-o",
                                         "a.shard"))


class Splitting(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()
        self.write_usual()

    def split(self, *words: str) -> dict[str, int]:
        """When each file was written."""
        self.run_tool("split", "-o", "commands", *words, code=0)
        folder = self.root / "commands"
        return {str(path.parent.relative_to(folder)): path.stat().st_mtime_ns
                for path in folder.rglob("compile_commands.json")}

    def test_leaves_alone_what_has_not_changed(self):
        first = self.split()
        self.assertEqual(sorted(first), ["src/faulty.cpp", "src/main.cpp"])
        rows = json.loads((self.root / "build/compile_commands.json")
                          .read_text())
        rows[0]["arguments"].insert(1, "-DMORE")
        self.write("build/compile_commands.json", json.dumps(rows, indent=1))
        second = self.split()
        self.assertNotEqual(first["src/faulty.cpp"], second["src/faulty.cpp"])
        self.assertEqual(first["src/main.cpp"], second["src/main.cpp"])

    def test_of_a_target(self):
        all_of_them = ["app", "app.test", "tool"]
        self.write("build/compile_commands.json", json.dumps([
            {"directory": str(self.root), "file": "src/main.cpp",
             "arguments": ["c++", "-c", "src/main.cpp", "-o",
                           f"CMakeFiles/{target}.dir/main.cpp.o"]}
            for target in all_of_them]))
        path = self.root / "commands/src/main.cpp/compile_commands.json"
        for targets, kept in ((["app"], ["app"]), (["gone"], all_of_them),
                              ([], all_of_them), (["app.test", "tool"],
                                                  ["app.test", "tool"])):
            with self.subTest(targets):
                self.split(*[f"--target={target}" for target in targets])
                self.assertEqual([row["arguments"][-1].split("/")[1][:-4]
                                  for row in json.loads(path.read_text())],
                                 kept)

    def test_of_some_files_of_which_one_is_outside(self):
        self.assertEqual(list(self.split("src/main.cpp", "--root", "build")),
                         [str(self.root / "src/main.cpp")[1:]])

    def test_gives_what_extract_wants(self):
        self.split()
        self.run_tool("extract", "src/faulty.cpp", "-o", "one.shard", code=0)
        self.run_tool("extract", "src/faulty.cpp", "-o", "other.shard", "-p",
                      "commands/src/faulty.cpp", code=0)
        self.assertEqual((self.root / "one.shard").read_bytes(),
                         (self.root / "other.shard").read_bytes())


class Ends(ProjectTest):
    def setUp(self):
        super().setUp()
        (self.root / ".git").mkdir()

    def test_with_zero_if_asked_to(self):
        self.write("src/bad.cpp", "int a = ;\n" + FAULTY)
        command = ("extract", "src/bad.cpp", "-o", "bad.shard")
        self.run_tool(*command, "--", code=3)
        self.assertIn("src/bad.cpp:1:9: error: ",
                      self.run_tool(*command, "--exit-zero", "--",
                                    code=0).stderr)
        self.run_tool("link", "bad.shard", code=3)
        self.run_tool("link", "bad.shard", "--exit-zero", code=0)
        self.write("src/bad.cpp", FAULTY)
        self.run_tool("check", "src/bad.cpp", "--", code=1)
        self.run_tool("check", "src/bad.cpp", "--exit-zero", "--", code=0)
        self.run_tool("link", "gone.shard", "--exit-zero", code=2)

    def test_with_the_findings_on_both_ways(self):
        self.write_usual()
        self.write("src/faulty.cpp", FAULTY)
        shown = self.run_tool("check", code=1).stdout
        result = self.run_tool("check", "--echo", "--format", "json", "-o",
                               "findings.json", code=1)
        self.assertEqual(result.stdout, "")
        self.assertTrue(result.stderr.startswith(shown), result.stderr)
        self.assertIn(CHECK, (self.root / "findings.json").read_text())


class Hermetic(ProjectTest):
    def shard(self, folder: Path) -> bytes:
        self.write(f"{folder}/src/a.cpp", "#include <b.h>\n" + FAULTY)
        self.write(f"{folder}/include/b.h",
                   "const char *const b = __FILE__;\n")
        at = self.root / folder
        result = self.run_at(at, "extract", f"{at}/src/a.cpp", "-o", "a.shard",
                             "--depfile", "a.d", "--root", ".", "--",
                             f"-I{at}/include")
        self.assertEqual(result.returncode, 0, result.stderr)
        return (at / "a.shard").read_bytes() + (at / "a.d").read_bytes()

    def test_wherever_the_checkout_lies(self):
        self.assertEqual(self.shard(Path("one")),
                         self.shard(Path("another/place")))

    def test_at_any_time(self):
        self.write("src/a.cpp", "const char *when() {\n"
                   "  return __DATE__ __TIME__ __TIMESTAMP__;\n}\n")
        shards = []
        for name in ("first", "second"):
            self.run_tool("extract", "src/a.cpp", "-o", name, "--",
                          code=0)
            shards.append((self.root / name).read_bytes())
            time.sleep(1.1)
            (self.root / "src/a.cpp").touch()
        self.assertEqual(*shards)


class OtherLanguages(ProjectTest):
    def test_are_refused_by_name(self):
        self.write_usual("src/start.S")
        path = self.write("src/start.S", "nop\n")
        for command in (("extract", "-o", "start.shard"), ("check",),
                        ("caches",), ("split", "-o", "commands")):
            with self.subTest(command):
                message = self.fails(*command, "src/start.S", "-p", "build")
                self.assertIn(f"{path}: expected a C or C++ file", message)
        self.run_tool("check", code=1)

    def test_options_of_other_compilers_do_no_harm(self):
        self.write("src/a.cpp", FAULTY)
        for options in (["-fno-canonical-system-headers"],
                        ["-fnosuch", "-mnosuch", "--nosuch=1"]):
            with self.subTest(options):
                result = self.run_tool("check", "src/a.cpp", "--", *options,
                                       code=1)
                self.assertNotIn("error", result.stderr)


if __name__ == "__main__":
    unittest.main()
