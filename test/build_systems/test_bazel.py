# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A Bazel workspace with cachetidy's rule, built in Bazel's sandbox."""

import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

from project import CHECK, FAULTY, REPOSITORY, ProjectTest

BUILT = Path(os.environ["CACHETIDY"]).parent
RULES_JAVA = "/usr/share/bazel/rules/java"
WORKSPACE = """\
local_repository(name = "cachetidy", path = "{repository}/bazel")
local_repository(name = "rules_cc", path = "rules_cc")
local_repository(name = "rules_java", path = "{java}")
new_local_repository(name = "built", path = "{built}",
                     build_file_content = "exports_files(['cachetidy'])")
"""


class Build(ProjectTest):
    def setUp(self):
        super().setUp()
        workspace = self.root / "workspace"
        shutil.copytree(REPOSITORY / "test/build_systems/bazel", workspace)
        (workspace / "BUILD.test").rename(workspace / "BUILD")
        self.write("workspace/WORKSPACE", WORKSPACE.format(
            repository=REPOSITORY, java=RULES_JAVA, built=BUILT))
        self.write("workspace/include/ages.h", "int age(int);\n")
        self.write("workspace/src/ages.cpp",
                   "#ifdef HAS_AGES\n#include <ages.h>\n#endif\n" + FAULTY)
        self.write("workspace/src/main.cpp",
                   '#include "ages.h"\nint main() { return age(1); }\n')
        self.write("workspace/src/other.cpp", "int other() { return 2; }\n")

    def bazel(self, *words: str, code: int = 0) -> str:
        result = subprocess.run(
            ["bazel", f"--output_user_root={self.root}/bazel", *words],
            cwd=self.root / "workspace", text=True, capture_output=True,
            timeout=300, env={**os.environ, "PATH": f"{BUILT}:"
                              f"{os.environ['PATH']}"})
        self.assertEqual(result.returncode, code, result.stderr)
        return result.stderr

    def build(self, target: str, *words: str, code: int = 0) -> str:
        return self.bazel("build", "--spawn_strategy=sandboxed", "--jobs=2",
                          "-s", target, *words, code=code)

    def report(self, name: str) -> str:
        return (self.root / "workspace/bazel-bin" / name).read_text()

    def extracted(self, output: str) -> list[str]:
        return sorted(set(re.findall(r"'Extracting facts of (.*?)'", output)))

    # One test: a Bazel server takes seconds to start.
    def test_works(self):
        self.addCleanup(lambda: self.bazel("clean", "--expunge"))
        output = self.build(":report")
        self.assertIn(f"[{CHECK}]", output)
        self.assertRegex(self.report("report.text"),
                         rf"^src/ages\.cpp:\d+:\d+: warning: .*\[{CHECK}\]")
        self.assertNotIn("error:", output)
        self.assertEqual(self.extracted(output),
                         ["src/ages.cpp", "src/main.cpp", "src/other.cpp"])

        self.write("workspace/include/ages.h", "int age(int id);\n")
        self.assertEqual(self.extracted(self.build(":report")),
                         ["src/ages.cpp", "src/main.cpp", "src/other.cpp"])
        self.write("workspace/src/other.cpp", "int other() { return 3; }\n")
        self.assertEqual(self.extracted(self.build(":report")),
                         ["src/other.cpp"])

        self.write("workspace/.clang-tidy", "Checks: '-*,cache-raw-key'\n")
        self.assertEqual(self.extracted(self.build(":report")), [])
        self.assertEqual(self.report("report.text"), "")

        (self.root / "workspace/.clang-tidy").unlink()
        given = "--@cachetidy//:tool=@built//:cachetidy"
        self.assertIn(f"[{CHECK}]", self.build(":gate", given, code=1))


if __name__ == "__main__":
    unittest.main()
