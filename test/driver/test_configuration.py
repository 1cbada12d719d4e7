# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Which checks run, and what is wrong in what says so."""

import json
import unittest

from project import CHECK, FAULTY, ProjectTest


class Checks(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual()

    def test_are_chosen_by_globs(self):
        for globs in ("cache-*", CHECK, "*", "-*,cache-static-*",
                      f"-{CHECK},*", f"-*, {CHECK}"):
            with self.subTest(globs):
                self.run_tool("check", f"--checks={globs}", code=1)
        for globs in (f"-{CHECK}", f"*,-{CHECK}"):
            with self.subTest(globs):
                self.run_tool("check", f"--checks={globs}", code=0)

    def test_are_not_known(self):
        for globs in ("cache-statik-memo", f"{CHECK},bugprone-*", "-cache-x"):
            with self.subTest(globs):
                message = self.fails("check", "--checks", globs)
                self.assertIn("matches no check", message)
                self.assertIn(f"\n  {CHECK}\n", message)

    def test_are_not_known_in_a_clang_tidy_file(self):
        for checks in ("cache-static-mem", "*,-cache-static-mem",
                       f"{CHECK},cache-static-mem*x"):
            with self.subTest(checks):
                path = self.write(".clang-tidy", f"---\nChecks: '{checks}'\n")
                message = self.fails("check")
                self.assertIn(f"{path}:2:", message)
                self.assertIn("matches no check; there are:", message)
                self.assertIn(f"\n  {CHECK}\n", message)
        self.write(".clang-tidy", "Checks: 'cachet-x,cache-*'\n")
        self.run_tool("check", code=1)

    def test_have_options_and_are_not_known(self):
        path = self.write(".clang-tidy", json.dumps(
            {"CheckOptions": {f"{CHECK}o.Show": "likely"}}))
        message = self.fails("check")
        self.assertIn(f"{path}: '{CHECK}o' matches no check", message)

    def test_are_chosen_by_clang_tidy_files(self):
        for checks, code in (("-*,bugprone-*", 1), ("*", 1), ("cache-*", 1),
                             (f"*,-{CHECK}", 0), ("-*,cache-raw-key", 0),
                             ("-*,cache*", 1)):
            with self.subTest(checks):
                self.write(".clang-tidy", f"Checks: '{checks}'\n")
                self.run_tool("check", code=code)

    def test_are_chosen_for_each_folder(self):
        self.write(".clang-tidy", "Checks: 'cache-*'\n")
        self.write("src/.clang-tidy",
                   f"Checks: '-{CHECK}'\nInheritParentConfig: true\n")
        self.run_tool("check", code=0)
        self.run_tool("check", "--checks", CHECK, code=1)

    def test_have_options(self):
        key = f"{CHECK}.Show"
        self.write(".clang-tidy", json.dumps({"CheckOptions": {key: "certain"}}))
        certain = self.findings("check")
        self.write(".clang-tidy", json.dumps({"CheckOptions": {key: "likely"}}))
        self.assertLess(len(certain), len(self.findings("check")))

    def test_are_none(self):
        for globs in ("-*", f"{CHECK},-cache-*"):
            with self.subTest(globs):
                result = self.run_tool("check", f"--checks={globs}", code=0)
                self.assertIn("warning: --checks: this list selects no check",
                              result.stderr)

    def test_have_no_such_option(self):
        for option, value, said in (("Shwo", "likely", "no option 'Shwo'"),
                                    ("Show", "all", "must be 'certain'")):
            with self.subTest(option):
                path = self.write(".clang-tidy", json.dumps(
                    {"CheckOptions": {f"{CHECK}.{option}": value}}))
                message = self.fails("check")
                self.assertIn(f"{path}: ", message)
                self.assertIn(said, message)


class ClangTidyFiles(ProjectTest):
    def test_is_broken(self):
        self.write_usual()
        for name in (".clang-tidy", "src/.clang-tidy"):
            for text, place in (("Checks: 'cache-*\n", ""),
                                ("Chekcs: '*'\n", ":1:1: unknown key 'Chekcs'"),
                                ("Checks: '*'\nUser: [a]\n", ":2:")):
                with self.subTest(name=name, text=text):
                    path = self.write(name, text)
                    self.assertIn(f"{path}{place}", self.fails("check"))
                    path.unlink()


    def test_has_a_key_that_clang_tidy_knew_once(self):
        self.write_usual()
        for before, line in (("", 1), ("# ours\n---\n", 3)):
            with self.subTest(line=line):
                path = self.write(
                    ".clang-tidy", before + "AnalyzeTemporaryDtors: false\n"
                    f"Checks: '-*,-{CHECK}'\n")
                result = self.run_tool("check", code=0)
                self.assertIn(f"warning: {path}:{line}:1: the key "
                              "'AnalyzeTemporaryDtors' is ignored",
                              result.stderr)
                self.assertEqual(result.stderr.count("ignored;"), 1)
        path = self.write(".clang-tidy",
                          "AnalyzeTemporaryDtors: false\nChekcs: '*'\n")
        self.assertIn(f"{path}:2:1: unknown key 'Chekcs'", self.fails("check"))


class ProjectFiles(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual()

    def test_is_no_json(self):
        path = self.write("cachetidy.json", '{\n  "models": [}\n')
        self.assertIn(f"{path}:2:14: expected ", self.fails("check"))

    def test_is_not_as_expected(self):
        for text, pointer, expected in (
                ("[]", "", "an object"),
                ('{"modles": []}', "/modles", '"models"'),
                ('{"a/b": []}', "/a~1b", '"models"'),
                ('{"root": 1}', "/root", "true or false"),
                ('{"processes": 2}', "/processes", '"one" or "several"'),
                ('{"models": {}}', "/models", "an array"),
                ('{"models": [7]}', "/models/0", "the name of a file"),
                ('{"models": ["gone.json"]}', "/models/0",
                 f"{self.root}/gone.json")):
            with self.subTest(text):
                path = self.write("cachetidy.json", text)
                message = self.fails("check")
                self.assertIn(f"{path}: at '{pointer}': expected ", message)
                self.assertIn(expected, message)

    def test_has_a_model_that_is_wrong(self):
        model = {"api": "ours", "functions": [{"name": "f", "is": "raed"}]}
        path = self.write("cachetidy.json", json.dumps({"models": [model]}))
        self.assertIn(f"{path}: at '/models/0/functions/0/is': expected ",
                      self.fails("check"))
        self.write("cachetidy.json", '{"models": ["models/ours.json"]}')
        path = self.write("models/ours.json", json.dumps(model))
        self.assertIn(f"{path}: at '/functions/0/is': expected ",
                      self.fails("check"))
        path = self.write("models/ours.json", '{\n  "api": }')
        self.assertIn(f"{path}:2:", self.fails("check"))

    def test_adds_models(self):
        self.write("src/faulty.cpp", """\
struct Names { const char *ask(int); void keep(int, const char *); };
const char *load(int id);
const char *name(int id) {
  static Names names;
  const char *known = names.ask(id);
  if (!known) {
    known = load(id);
    names.keep(id, known);
  }
  return known;
}
""")
        caches = ("caches", "--format", "json")
        self.write("cachetidy.json", "{}")
        self.assertNotIn('"fill"', self.run_tool(*caches, code=0).stdout)
        self.write("cachetidy.json", json.dumps({"models": [{
            "api": "names", "functions": [
                {"name": "Names::ask", "is": "read", "key": "arg0"},
                {"name": "Names::keep", "is": "write", "key": "arg0",
                 "value": "arg1"}]}]}))
        self.assertIn('"fill"', self.run_tool(*caches, code=0).stdout)

    def test_refuses_an_annotation_that_is_wrong(self):
        self.write("src/faulty.cpp", """\
struct Sessions {
  [[clang::annotate("cachetidy::read", "kay=arg0")]] int find(int key);
};
int session(Sessions &sessions) { return sessions.find(1); }
""")
        message = self.fails("check")
        self.assertIn("faulty.cpp:2:58: ", message)
        self.assertIn("at '/kay': expected no members but", message)

    def test_refuses_an_annotation_that_says_nothing(self):
        for note, told in [
                ('"cachetidy::invalidatedby", "forget"',
                 "at '/invalidatedby': expected a role that models have, or "
                 '"invalidated_by", found "invalidatedby"'),
                ('"cachetidy::invalidated_by"',
                 "at '/invalidated_by': expected the name of the function that "
                 "drops, found none")]:
            with self.subTest(note):
                self.write("src/faulty.cpp",
                           f"[[clang::annotate({note})]] int count();\n")
                message = self.fails("check")
                self.assertIn("faulty.cpp:1:", message)
                self.assertIn(told, message)

    def test_teaches_a_client_of_a_shared_cache_in_four_lines(self):
        self.write("src/faulty.cpp", """\
#include <string>
struct Sessions { std::string find(const std::string &key); };
std::string session(Sessions &sessions, int id) {
  return sessions.find("session:" + std::to_string(id));
}
""")
        self.write("cachetidy.json", "{}")
        check = ("check", "--checks=cache-raw-key")
        self.run_tool(*check, code=0)
        self.write("cachetidy.json", """\
{ "models": [ { "api": "sessions", "store": "shared", "space": "sessions",
    "functions": [
      { "name": "Sessions::find", "is": "read", "key": "arg0" } ] } ] }
""")
        self.assertIn("'session:{int}'",
                      self.run_tool(*check, code=1).stdout)
        self.assertIn("  session:{int}\n",
                      self.run_tool("caches", code=0).stdout)


class Roots(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual()

    def root_of(self, *words: str) -> str:
        result = self.run_tool("check", "--format", "json", *words, code=1)
        return json.loads(result.stdout)["root"]

    def test_is_where_the_project_says(self):
        # Without any mark: what sources and builds have in common.
        self.assertEqual(self.root_of(), str(self.root))
        (self.root / ".git").mkdir()
        self.assertEqual(self.root_of(), str(self.root))
        self.write("src/cachetidy.json", "{}")
        self.assertEqual(self.root_of(), f"{self.root}/src")
        self.write("src/cachetidy.json", '{"root": false}')
        self.assertEqual(self.root_of(), str(self.root))
        self.assertEqual(self.root_of("--root", "build"), f"{self.root}/build")

    def compile_in(self, folder: str, name: str) -> None:
        self.write("build/compile_commands.json", json.dumps([
            {"directory": str(self.root / folder),
             "file": str(self.root / name),
             "arguments": ["c++", "-std=c++20", "-c", str(self.root / name)]}]))

    def test_holds_headers_beside_the_sources(self):
        self.write("include/faulty.h", FAULTY)
        self.write("src/main.cpp", '#include "../include/faulty.h"\n')
        self.compile_in("build", "src/main.cpp")
        self.assertEqual(self.root_of(), str(self.root))

    def test_is_above_a_build_that_makes_all_sources(self):
        self.write("build/CMakeCache.txt",
                   f"CMAKE_HOME_DIRECTORY:INTERNAL={self.root}\n")
        self.write("build/unity/all.cpp", '#include "../../src/faulty.cpp"\n')
        self.compile_in("build", "build/unity/all.cpp")
        self.assertEqual(self.root_of(), str(self.root))

    def test_is_not_that_of_what_is_built_along(self):
        (self.root / ".git").mkdir()
        (self.root / "build/fetched/.git").mkdir(parents=True)
        self.write("build/fetched/a.cpp", "int a;\n")
        self.configure("build/fetched/a.cpp", "src/faulty.cpp", "src/main.cpp")
        self.assertEqual(self.root_of(), str(self.root))


if __name__ == "__main__":
    unittest.main()
