# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The comments that silence findings, listed with what git knows of them."""

import json
import os
import re
import shutil
import subprocess
import unittest

from project import FAULTY, REPOSITORY, ProjectTest

FILL = "    known = ages.emplace(id, load(id)).first;\n"
ALLOW = "    // cachetidy: allow static-memo: people do not age\n"
ALLOWED = FAULTY.replace(FILL, ALLOW + FILL)
UNUSED = "int two() { return 2; } // cachetidy: allow raw-key: no key at all\n"
# What NOLINTs say to other tools is not listed.
NOLINTS = """\
int three() { return 3; } // NOLINT(bugprone-*): a number
int four() { return 4; } // NOLINT
int five() { return 5; } // NOLINT(cache-raw-key) - a number
"""
CONDITIONAL = """\
#ifdef OTHER
int six() { return 6; } // cachetidy: allow raw-key: on other machines
#endif
"""


class Suppressions(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write("src/faulty.cpp", ALLOWED)
        self.write("src/main.cpp", "int main() {}\n")
        self.configure("src/faulty.cpp", "src/main.cpp")

    def git(self, *words: str, author: str = "Ada", day: str = "2024-02-28",
            zone: str = "+0000") -> None:
        environment = {
            **os.environ, "HOME": str(self.root), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": author, "GIT_COMMITTER_NAME": "Committer",
            "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_EMAIL": "c@d",
            "GIT_AUTHOR_DATE": f"{day}T23:30:00{zone}",
            "GIT_COMMITTER_DATE": "2025-01-01T00:00:00+0000"}
        subprocess.run(["git", *words], cwd=self.root, env=environment,
                       check=True, capture_output=True)

    def commit(self, **how: str) -> None:
        self.git("add", "src")
        self.git("commit", "-m", "a change", **how)

    def listed(self, *words: str, code: int = 0) -> list[dict]:
        result = self.run_tool("suppressions", "--format", "json", *words,
                               code=code)
        report = json.loads(result.stdout)
        self.assertEqual(report["root"], str(self.root))
        return report["suppressions"]

    def test_without_a_repository(self):
        result = self.run_tool("suppressions", "--root", ".", code=0)
        self.assertEqual(result.stdout,
                         "src/faulty.cpp:16:5  used      "
                         "allow cache-static-memo\n"
                         "  people do not age\n")
        self.assertRegex(result.stderr, r"src/faulty\.cpp: note: ages are not "
                         r"known: fatal: not a git repository")
        self.assertIn("1 comment, 0 unused", result.stderr)
        (row,) = self.listed("--root", ".")
        self.assertNotIn("isCommitted", row)

    def test_what_is_not_committed(self):
        self.git("init")
        (row,) = self.listed()
        self.assertEqual((row["isCommitted"], "since" in row), (False, False))
        self.commit()
        self.write("src/faulty.cpp", ALLOWED.replace("do not", "never"))
        (row,) = self.listed()
        self.assertEqual((row["isCommitted"], row["reason"]),
                         (False, "people never age"))
        text = self.run_tool("suppressions", code=0).stdout
        self.assertIn("  used  not committed    allow cache-static-memo\n", text)

    def test_who_wrote_it_and_when(self):
        self.git("init")
        self.commit()
        self.write("src/faulty.cpp", "// More above.\n" + ALLOWED)
        self.commit(author="Bob", day="2024-02-29")
        self.write("src/main.cpp", UNUSED)
        self.commit(author="Zoë", day="2024-02-29", zone="-0700")
        first, second = self.listed()
        self.assertEqual(
            {name: value for name, value in first.items() if name != "commit"},
            {"file": "src/faulty.cpp", "line": 17, "column": 5,
             "form": "allow", "checks": ["cache-static-memo"],
             "reason": "people do not age", "state": "used",
             "silences": ["cache-static-memo"], "isCommitted": True,
             "since": "2024-02-28", "author": "Ada"})
        self.assertRegex(first["commit"], r"^[0-9a-f]{40}$")
        # The day is the author's, not that of Greenwich.
        self.assertEqual(
            [second[name] for name in ("since", "author", "state", "silences")],
            ["2024-02-29", "Zoë", "unused", []])
        text = self.run_tool("suppressions", code=0).stdout
        self.assertRegex(text, r"(?m)^src/faulty\.cpp:17:5 +used +2024-02-28  "
                         r"Ada +allow cache-static-memo$")

    def test_a_file_that_was_renamed(self):
        self.git("init")
        self.commit()
        self.git("mv", "src/faulty.cpp", "src/right.cpp")
        self.commit(author="Bob", day="2024-03-01")
        self.configure("src/right.cpp", "src/main.cpp")
        (row,) = self.listed()
        self.assertEqual((row["file"], row["author"], row["since"]),
                         ("src/right.cpp", "Ada", "2024-02-28"))

    def test_a_repository_inside(self):
        """As submodules are: each file's own history counts."""
        self.git("init")
        self.commit()
        self.write("src/inner/two.cpp", UNUSED)
        for words in (["init"], ["add", "two.cpp"], ["commit", "-m", "inner"]):
            self.git("-C", "src/inner", *words, author="Eve")
        self.configure("src/faulty.cpp", "src/main.cpp", "src/inner/two.cpp")
        self.assertEqual([row["author"] for row in self.listed()],
                         ["Ada", "Eve"])

    def test_a_hook_of_another_repository(self):
        """A hook's GIT_DIR does not say whose lines these are."""
        self.git("init")
        self.commit()
        other = self.root / "other"
        other.mkdir()
        self.git("-C", "other", "init")
        result = subprocess.run(
            self.command("suppressions"), cwd=self.root, text=True,
            env={**os.environ, "GIT_DIR": str(other / ".git")},
            capture_output=True, check=True)
        self.assertIn("2024-02-28  Ada", result.stdout)

    def test_a_history_that_was_cut_off(self):
        self.git("init")
        self.commit()
        self.write("src/faulty.cpp", ALLOWED + "// More.\n")
        self.commit(author="Bob", day="2024-03-01")
        self.assertNotIn("cut off", self.run_tool("suppressions").stderr)
        self.git("clone", "--depth", "1", f"file://{self.root}", "copy")
        shutil.copytree(self.root / "build", self.root / "copy/build")
        database = self.root / "copy/build/compile_commands.json"
        database.write_text(database.read_text().replace(
            str(self.root), str(self.root / "copy")))
        result = self.run_at(self.root / "copy", "suppressions")
        self.assertIn("2024-03-01", result.stdout)
        self.assertIn("git fetch --unshallow", result.stderr)

    def test_states_and_forms(self):
        self.git("init")
        self.write("src/main.cpp", UNUSED + NOLINTS + CONDITIONAL)
        self.write("src/faulty.cpp",
                   FAULTY.replace(FILL, FILL[:-1] + " // NOLINT\n"))
        self.assertEqual(
            [(row["form"], row["checks"], row["state"], row["reason"])
             for row in self.listed()],
            [("NOLINT", [], "used", ""),
             ("allow", ["cache-raw-key"], "unused", "no key at all"),
             ("NOLINT", ["cache-raw-key"], "unused", "a number"),
             ("allow", ["cache-raw-key"], "unknown", "on other machines")])
        self.assertRegex(self.run_tool("suppressions", code=0).stdout,
                         r"(?m)^src/faulty\.cpp:16:\d+ .* NOLINT\n  no reason$")

    def test_blocks(self):
        self.write("src/faulty.cpp", "// NOLINTBEGIN(cache-*): old\n" + FAULTY +
                   "// NOLINTEND(cache-*)\n")
        (row,) = self.listed("--root", ".")
        self.assertEqual((row["form"], row["line"], row["state"]),
                         ("NOLINTBEGIN", 1, "used"))

    def test_a_part_of_the_program(self):
        self.write("src/main.cpp", UNUSED)
        (row,) = self.listed("--root", ".", "src/main.cpp")
        self.assertEqual(row["state"], "unknown")

    def test_of_what_does_not_parse(self):
        self.write("src/main.cpp", UNUSED + "int a = ;\n")
        used, unused = self.listed("--root", ".", code=3)
        self.assertEqual((used["state"], unused["state"]), ("used", "unknown"))

    def test_options_of_the_checks_count(self):
        self.write("src/main.cpp", (REPOSITORY / "test/programs" /
                                    "allowed_by_an_option/main.cpp").read_text())
        option = "cache-singleton-lazy-member.LongLived"
        for name, state in (("Desk", "used"), ("Chair", "unused")):
            self.write(".clang-tidy",
                       json.dumps({"CheckOptions": {option: name}}))
            self.assertEqual(
                [(row["file"], row["state"])
                 for row in self.listed("--root", ".")],
                [("src/faulty.cpp", "used"), ("src/main.cpp", state)])

    def test_unused_ones_are_taken_out(self):
        self.write("src/main.cpp", "int main() {\n" + ALLOW + ALLOW.replace(
            "static-memo", "raw-key") + "    return 0;\n}\n" + UNUSED)
        self.run_tool("check", "--fix", "--root", ".", "-p", "build", code=0)
        self.assertEqual(
            (self.root / "src/main.cpp").read_text(),
            "int main() {\n    return 0;\n}\n" + re.sub(" //.*", "", UNUSED))
        self.assertEqual((self.root / "src/faulty.cpp").read_text(), ALLOWED)


if __name__ == "__main__":
    unittest.main()
