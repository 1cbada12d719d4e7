# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The places where users meet the checks, each as a function that gives what
it finds in a source file of a workspace."""

import json
import os
import re
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable

import lsp
import precompiled
from findings import COMPILER_ERROR, Finding, Note
from fixtures import Fixture
from workspace import Workspace


class HostFailed(Exception):
    """A host crashed, or ended in a way that its findings do not explain."""


@dataclass(frozen=True)
class Products:
    """What was built."""
    cli: Path
    plugin: Path
    tidy: Path
    clangd: Path
    clang_tidy: str  # the stock one


def products() -> Products:
    if "CACHETIDY_BUILD" not in os.environ:
        raise SystemExit("set CACHETIDY_BUILD to the build folder, "
                         "or run the tests with ctest")
    build = Path(os.environ["CACHETIDY_BUILD"]).resolve()
    return Products(cli=build / "bin/cachetidy",
                    plugin=build / "lib/CacheTidyPlugin.so",
                    tidy=build / "bin/cachetidy-tidy",
                    clangd=build / "bin/cachetidy-clangd",
                    clang_tidy=os.environ.get("CACHETIDY_CLANG_TIDY",
                                              "clang-tidy-22"))


def run(space: Workspace, command: list[Any],
        accept: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
    result = subprocess.run([str(word) for word in command], cwd=space.root,
                            env=space.environment(), text=True,
                            stdin=subprocess.DEVNULL, capture_output=True)
    if result.returncode not in accept:
        raise HostFailed(f"{' '.join(map(str, command))}\n"
                         f"ended with {result.returncode}, expected "
                         f"{' or '.join(map(str, accept))}\n"
                         f"{result.stdout}{result.stderr}")
    return result


# --- the command line -------------------------------------------------------


def check(space: Workspace, fixture: Fixture) -> list[Finding]:
    """cachetidy check FILE -- FLAGS"""
    return cli_findings(space, ["check", "--format", "json",
                                fixture.path.name, "--", *fixture.flags])


def linked(space: Workspace, fixture: Fixture) -> list[Finding]:
    """cachetidy extract, then cachetidy link: the file is the whole program"""
    extract(space, fixture, "shard")
    return cli_findings(space, ["link", "--format", "json", "shard"])


def extract(space: Workspace, source: Fixture, shard: str) -> None:
    # 3: the file has errors; there is a shard, and it is marked incomplete.
    run(space, [products().cli, "extract", "-o", shard, _name(space, source),
                "--", *source.flags, *precompiled.flags(source)],
        accept=(0, 3))


def _name(space: Workspace, source: Fixture) -> str:
    """Of its copy in the workspace."""
    if source.path.is_relative_to(space.root):
        return str(source.path.relative_to(space.root))
    return source.path.name


def cli_findings(space: Workspace, words: list[str]) -> list[Finding]:
    result = run(space, [products().cli, *words], accept=(0, 1, 3))
    report = json.loads(result.stdout)
    root = Path(report["root"])
    findings = [_cli_finding(space, root, row) for row in report["findings"]]
    errors = [_cli_finding(space, root, {**row, "check": COMPILER_ERROR})
              for row in report["problems"]]
    expected = 3 if errors else 1 if findings else 0
    if result.returncode != expected:
        raise HostFailed(f"{' '.join(words)}: ended with {result.returncode}, "
                         f"expected {expected}\n{result.stdout}")
    return sorted(findings + errors)


def _cli_finding(space: Workspace, root: Path, row: dict[str, Any]) -> Finding:
    def file(place: dict[str, Any]) -> str:
        return relative(space, root / place["file"])

    notes = tuple(Note(file(note), note["line"], note["column"],
                       note["message"]) for note in row.get("notes", []))
    return Finding(file(row), row["line"], row["column"], row["check"],
                   row["message"], notes)


def relative(space: Workspace, path: Path) -> str:
    return os.path.relpath(os.path.realpath(path), space.root)


# --- clang-tidy, stock with the plugin and our own --------------------------

_PLACE = r"^(?P<file>[^:\n]+):(?P<line>\d+):(?P<column>\d+): "
_FINDING = re.compile(_PLACE + r"(?:warning|error): (?P<message>.*) "
                      r"\[(?P<check>[\w.,-]+)\]$")
_NOTE = re.compile(_PLACE + r"note: (?P<message>.*)$")


def plugin(space: Workspace, fixture: Fixture) -> list[Finding]:
    """clang-tidy-22 --load=CacheTidyPlugin.so FILE"""
    return tidy_findings(space, [products().clang_tidy,
                                 f"--load={products().plugin}",
                                 *_precompiled(fixture), _name(space, fixture)])


def tidy(space: Workspace, fixture: Fixture) -> list[Finding]:
    """cachetidy-tidy FILE"""
    return tidy_findings(space, [products().tidy, *_precompiled(fixture),
                                 _name(space, fixture)])


def _precompiled(fixture: Fixture) -> list[str]:
    return [f"--extra-arg={word}" for word in precompiled.flags(fixture)]


def tidy_findings(space: Workspace, command: list[Any]) -> list[Finding]:
    result = run(space, [*command, "--quiet", "-p", space.build],
                 accept=(0, 1))
    findings = parse_tidy(space, result.stdout)
    has_errors = any(finding.is_error for finding in findings)
    if result.returncode != has_errors:
        raise HostFailed(f"{' '.join(map(str, command))}: ended with "
                         f"{result.returncode}\n{result.stderr}")
    return findings


def parse_tidy(space: Workspace, output: str) -> list[Finding]:
    def place(match: re.Match[str]) -> tuple[str, int, int]:
        return (relative(space, space.root / match["file"]),
                int(match["line"]), int(match["column"]))

    findings: list[Finding] = []
    for line in output.splitlines():
        if match := _FINDING.match(line):
            findings.append(Finding(*place(match), match["check"],
                                    match["message"]))
        elif match := _NOTE.match(line):
            note = Note(*place(match), match["message"])
            last = findings[-1]
            findings[-1] = replace(last, notes=last.notes + (note,))
    return sorted(findings)


# --- clangd -----------------------------------------------------------------


def clangd(space: Workspace, fixture: Fixture) -> list[Finding]:
    """cachetidy-clangd, with the file open in an editor"""
    path = space.root / fixture.path.name
    with clangd_server(space) as server:
        diagnostics = server.open(path, path.read_text(encoding="utf-8"))
    return editor_findings(space, path, diagnostics)


def clangd_server(space: Workspace, *flags: str) -> lsp.Server:
    return lsp.Server([str(products().clangd), "--pch-storage=memory",
                       f"--compile-commands-dir={space.build}", *flags],
                      space.root, space.environment())


def editor_findings(space: Workspace, path: Path,
                    diagnostics: list[lsp.Json]) -> list[Finding]:
    """What clang-tidy said, and the compiler's errors; clangd has warnings of
    the compiler and advice on includes as well."""
    return sorted(_editor_finding(space, path, row) for row in diagnostics
                  if row.get("source") == "clang-tidy" or row["severity"] == 1)


def _editor_finding(space: Workspace, path: Path, row: lsp.Json) -> Finding:
    def place(uri: str, range_: lsp.Json) -> tuple[str, int, int]:
        start = range_["start"]
        return (relative(space, Path(uri.removeprefix("file://"))),
                start["line"] + 1, start["character"] + 1)

    is_ours = row.get("source") == "clang-tidy"
    notes = tuple(Note(*place(note["location"]["uri"],
                              note["location"]["range"]),
                       _as_written(note["message"]))
                  for note in row.get("relatedInformation", []))
    return Finding(*place(path.as_uri(), row["range"]),
                   row["code"] if is_ours else COMPILER_ERROR,
                   _as_written(row["message"]), notes)


def _as_written(message: str) -> str:
    """clangd writes a message with a capital, and behind it that it knows a
    fix; ours begin with a small letter or a quote, as Clang's do."""
    message = re.sub(r" \(fix(es)? available\)$", "", message)
    return message[:1].lower() + message[1:]


Host = Callable[[Workspace, Fixture], list[Finding]]


def _with_runtime(every: dict[str, Host]) -> dict[str, Host]:
    if os.environ.get("CACHETIDY_SANITIZE"):
        every.pop("plugin")  # the stock program has no sanitizer's runtime
    return every


def with_facts() -> dict[str, Host]:
    """Those that show a file what the last run has found out."""
    return _with_runtime({"plugin": plugin, "clangd": clangd})


def one_unit() -> dict[str, Host]:
    """The hosts that see one translation unit, and must agree."""
    return _with_runtime({"cachetidy check": check, "plugin": plugin,
                          "cachetidy-tidy": tidy, "cachetidy-clangd": clangd})
