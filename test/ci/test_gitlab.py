# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The job for GitLab, run by gitlab-ci-local, which knows GitLab's schema."""

import json
import shutil
import unittest

from consumers import NPM
from project import REPOSITORY
from repository import FILL, FORGETFUL, HEADER, RepositoryTest

LISTS = """\
cmake_minimum_required(VERSION 3.20)
project(ages CXX)
add_executable(ages src/ages.cpp src/main.cpp)
"""
QUALITY = "cachetidy.codequality.json"


class Job(RepositoryTest):
    def setUp(self):
        super().setUp()
        shutil.copy(REPOSITORY / "docs/ci/gitlab.yml",
                    self.root / ".gitlab-ci.yml")
        self.write("CMakeLists.txt", LISTS)
        self.git("remote", "add", "origin", "git@localhost:group/ages.git")
        self.base = self.commit_all("base")

    def run_pipeline(self, code: int, **variables: str) -> str:
        given = [word for name, value in variables.items()
                 for word in ("--variable", f"{name}={value}")]
        return self.call(
            "node", str(NPM / "gitlab-ci-local/src/index.js"),
            "--force-shell-executor", "--no-color", *given, code=code)

    def test_a_merge_request_answers_for_what_is_new(self):
        request = {"CI_PIPELINE_SOURCE": "merge_request_event",
                   "CI_MERGE_REQUEST_DIFF_BASE_SHA": self.base}
        self.write("src/ages.h", FORGETFUL)
        faulty = self.commit_all("no drop")
        log = self.run_pipeline(1, **request)
        self.assertIn("json schema validated", log)
        self.assertRegex(log, FILL)
        (issue,) = json.loads((self.root / QUALITY).read_text())
        self.assertEqual(issue["location"]["path"], "src/ages.cpp")

        self.write("src/ages.h", HEADER)
        self.commit_all("a drop")
        self.run_pipeline(0, **request)
        self.assertEqual(json.loads((self.root / QUALITY).read_text()), [])

        self.git("checkout", "--quiet", faulty)
        self.run_pipeline(0, **{**request,
                                "CI_MERGE_REQUEST_DIFF_BASE_SHA": faulty})

    def test_a_push_is_checked(self):
        self.write("src/ages.h", FORGETFUL)
        self.commit_all("no drop")
        log = self.run_pipeline(1, CI_COMMIT_BRANCH="main",
                                CI_DEFAULT_BRANCH="main")
        self.assertRegex(log, FILL)
        self.assertTrue((self.root / "cachetidy.sarif").is_file())


if __name__ == "__main__":
    unittest.main()
