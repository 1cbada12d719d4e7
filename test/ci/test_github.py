# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The action and the workflow for GitHub: valid, and doing what they say."""

import json
import unittest
from typing import Any

from consumers import NPM
from github import Run, Runner
from npm import node, read_yaml
from project import REPOSITORY
from repository import FILL, FORGETFUL, HEADER, RepositoryTest

ACTION = REPOSITORY / "action.yml"
WORKFLOW = REPOSITORY / "docs/ci/github.yml"


def actionlint(workflow: str) -> str:
    return node(REPOSITORY / "test/ci/actionlint.cjs", given=workflow)


def as_workflow(action: dict[str, Any]) -> str:
    """The same steps as those of a workflow, whose expressions actionlint
    understands. JSON is YAML."""
    inputs = {name: {"type": "string", **row}
              for name, row in action["inputs"].items()}
    return json.dumps({"on": {"workflow_call": {"inputs": inputs}},
                       "jobs": {"steps": {"runs-on": "ubuntu-latest",
                                          "steps": action["runs"]["steps"]}}})


class Valid(unittest.TestCase):
    def test_workflow(self):
        self.assertEqual(actionlint(WORKFLOW.read_text()), "")
        steps = read_yaml(WORKFLOW)["jobs"]["cachetidy"]["steps"]
        (ours,) = [step for step in steps
                   if step.get("uses", "").startswith("OWNER/cachetidy@")]
        self.assertLessEqual(set(ours["with"]),
                             set(read_yaml(ACTION)["inputs"]))

    def test_action(self):
        node(NPM / "@action-validator/cli/cli.mjs", ACTION)
        self.assertEqual(actionlint(as_workflow(read_yaml(ACTION))), "")

    def test_mistakes_are_found(self):
        steps = [{"uses": "actions/cache@v4", "with": {"path": "a"}},
                 {"run": "true", "env": {"A": "${{ inputs.bild }}"}},
                 {"run": "true", "iff": "always()"}]
        told = actionlint(as_workflow({"inputs": {}, "runs": {"steps": steps}}))
        for mistake in ("missing input \"key\"", "\"bild\" is not defined",
                        "unexpected key \"iff\""):
            self.assertIn(mistake, told)


class Steps(RepositoryTest):
    def setUp(self):
        super().setUp()
        self.action = read_yaml(ACTION)

    def run_action(self, event: dict[str, Any] | None = None,
                   **inputs: str) -> Run:
        runner = Runner(self.root, event or {}, self.environment())
        return runner.run(self.action, inputs)

    def test_a_push_is_checked(self):
        self.write("src/ages.h", FORGETFUL)
        self.commit_all("faulty")
        self.configure_usual()
        run = self.run_action()
        self.assertEqual(run.code, 1, run.log)
        self.assertRegex(run.log, FILL)
        self.assertRegex(run.log, r"(?m)^::warning .*file=src/ages\.cpp,line=18")
        uploaded = run.actions["github/codeql-action/upload-sarif"]["sarif_file"]
        report = json.loads((self.root / uploaded).read_text())
        self.assertEqual(len(report["runs"][0]["results"]), 1)
        kept = run.actions["actions/cache/save"]
        self.assertTrue((self.root / kept["path"] / "objects").is_dir())
        fetched = run.actions["actions/cache/restore"]
        self.assertTrue(fetched["key"].startswith(fetched["restore-keys"]))
        self.assertEqual({**kept, "restore-keys": fetched["restore-keys"]},
                         fetched)

        off = self.run_action(build="build", arguments="--checks=-cache-*\n"
                              "--quiet\n")
        self.assertEqual(off.code, 0, off.log)

    def test_a_pull_request_answers_for_what_is_new(self):
        self.write("src/old.cpp", "int old;\n")
        base = self.commit_all("base")
        self.git("checkout", "--quiet", "-b", "change")
        self.write("src/ages.h", FORGETFUL)
        self.commit_all("no drop")
        event = {"pull_request": {"base": {"sha": base}}}

        # As actions/checkout leaves it: one commit, and the base is elsewhere.
        origin = self.root
        self.root = self.home / "checkout"
        self.call("git", "clone", "--quiet", "--depth=1", "--branch=change",
                  f"file://{origin}", str(self.root), at=origin)
        self.configure_usual()
        run = self.run_action(event)
        self.assertEqual(run.code, 1, run.log)
        self.assertRegex(run.log, FILL)

        self.write("src/ages.h", HEADER)
        run = self.run_action(event)
        self.assertEqual(run.code, 0, run.log)
        self.assertNotIn("::warning", run.log)

        # What was there before is not the pull request's fault.
        self.write("src/ages.h", FORGETFUL)
        faulty = self.commit_all("merged by force")
        self.git("push", "--quiet", "origin", "HEAD:main-of-now")
        run = self.run_action({"merge_group": {"base_sha": faulty}})
        self.assertEqual(run.code, 0, run.log)

    def test_without_cachetidy_it_says_where_to_get_it(self):
        run = Runner(self.root, {}, {**self.environment(), "PATH": "/usr/bin"}
                     ).run(self.action, {})
        self.assertEqual(run.code, 2)
        self.assertIn("::error title=cachetidy is not installed::", run.log)


if __name__ == "__main__":
    unittest.main()
