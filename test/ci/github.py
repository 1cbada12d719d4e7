# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""As much of GitHub's runner as our action needs: it evaluates expressions by
GitHub's own library and runs shell steps. Steps that are actions themselves are
GitHub's; what they are given is kept."""

import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from npm import node

HERE = Path(__file__).parent
EXPRESSION = re.compile(r"\${{ (.*?) }}")


@dataclass
class Run:
    code: int = 0
    log: str = ""
    #: What each action is given, by its name.
    actions: dict[str, dict[str, str]] = field(default_factory=dict)


class Runner:
    def __init__(self, workspace: Path, event: dict[str, Any],
                 environment: dict[str, str]) -> None:
        self.workspace = workspace
        self.environment = {**environment, "GITHUB_ACTIONS": "true",
                            "GITHUB_WORKSPACE": str(workspace),
                            "RUNNER_TEMP": environment["HOME"]}
        self.context = {
            "github": {"event": event, "job": "gate", "run_id": "7",
                       "run_attempt": "1"},
            "runner": {"os": "Linux"}}

    def evaluated(self, texts: dict[str, str]) -> dict[str, str]:
        """Each with its expressions replaced."""
        expressions = [found for text in texts.values()
                       for found in EXPRESSION.findall(text)]
        values = iter(json.loads(node(HERE / "expressions.mjs", given=json.dumps(
            {"context": self.context, "expressions": expressions}))))
        return {name: EXPRESSION.sub(lambda _: next(values), text)
                for name, text in texts.items()}

    def run(self, action: dict[str, Any], inputs: dict[str, str]) -> Run:
        assert set(inputs) <= set(action["inputs"]), inputs
        defaults = {name: row["default"]
                    for name, row in action["inputs"].items()}
        self.context["inputs"] = {**self.evaluated(defaults), **inputs}
        run = Run()
        for step in action["runs"]["steps"]:
            if "uses" in step:
                name = step["uses"].split("@")[0]
                run.actions[name] = self.evaluated(step["with"])
            elif run.code == 0:
                self.run_shell(step, run)
        return run

    def run_shell(self, step: dict[str, Any], run: Run) -> None:
        assert step["shell"] == "bash" and "if" not in step, step
        # As GitHub calls bash.
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c",
             step["run"]], cwd=self.workspace, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=300,
            env={**self.environment, **self.evaluated(step["env"])})
        run.log += result.stdout
        run.code = result.returncode
