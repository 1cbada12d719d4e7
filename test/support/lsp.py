# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A small client of the language server protocol, enough to drive clangd."""

import json
import queue
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_CAPABILITIES = {
    "general": {"positionEncodings": ["utf-8"]},  # columns as Clang has them
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True,
            "versionSupport": True,
            "codeDescriptionSupport": True,
        },
        "codeAction": {
            "codeActionLiteralSupport": {
                "codeActionKind": {"valueSet": ["quickfix"]}}
        },
    },
}


class ServerFailed(Exception):
    """The server ended, answered with an error, or did not answer in time."""


class Server:
    """A running language server with documents open. Use as a context."""

    def __init__(self, command: list[str], root: Path,
                 environment: dict[str, str], timeout: float = 60):
        self._root = root
        self._timeout = timeout
        self._log = open(root / "server.log", "wb")
        self._process = subprocess.Popen(
            command, cwd=root, env=environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=self._log)
        self._incoming: queue.Queue[Json | None] = queue.Queue()
        self._versions: dict[Path, int] = {}
        self._published: dict[tuple[str, int | None], list[Json]] = {}
        self._linked: dict[Path, int] = {}
        self.answered = 0.0  # when it first had diagnostics of the last text
        self._last_id = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> "Server":
        self.request("initialize", {
            "processId": None, "rootUri": self._root.as_uri(),
            "capabilities": _CAPABILITIES,
            "initializationOptions": {"clangdFileStatus": True}})
        self.notify("initialized", {})
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        try:
            if not kind:
                self.request("shutdown", None)
                self.notify("exit", None)
                self._process.wait(self._timeout)
        finally:
            self._process.kill()
            self._process.wait()
            self._reader.join()
            self._process.stdin.close()
            self._process.stdout.close()
            self._log.close()

    def open(self, path: Path, text: str) -> list[Json]:
        """The diagnostics of a document that is opened with that text."""
        self._versions[path] = 1
        self._published.clear()  # of an earlier version 1
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": path.as_uri(), "version": 1, "text": text,
            "languageId": "c" if path.suffix == ".c" else "cpp"}})
        return self._diagnostics(path)

    def change(self, path: Path, text: str) -> list[Json]:
        """The diagnostics of an open document once it has that text."""
        return self._change(path, {"text": text})

    def insert(self, path: Path, line: int, text: str) -> list[Json]:
        """The same with a text at the beginning of a line, which counts from
        0."""
        place = {"line": line, "character": 0}
        return self._change(path, {"range": {"start": place, "end": place},
                                   "text": text})

    def _change(self, path: Path, change: Json) -> list[Json]:
        self._versions[path] += 1
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": path.as_uri(),
                             "version": self._versions[path]},
            "contentChanges": [change], "wantDiagnostics": True})
        return self._diagnostics(path)

    def close(self, path: Path) -> None:
        self.notify("textDocument/didClose",
                    {"textDocument": {"uri": path.as_uri()}})

    def linked(self, path: Path) -> list[str]:
        """What its log says of each program that was linked with the file."""
        about = f"cachetidy: {path}: linked in "
        return [line.partition("; ")[2] for line in self._said().splitlines()
                if line.startswith(about)]

    def code_actions(self, path: Path, diagnostic: Json) -> list[Json]:
        return self.request("textDocument/codeAction", {
            "textDocument": {"uri": path.as_uri()},
            "range": diagnostic["range"],
            "context": {"diagnostics": [diagnostic]}}) or []

    def request(self, method: str, parameters: Any) -> Any:
        self._last_id += 1
        self._send({"id": self._last_id, "method": method,
                    "params": parameters})
        answer = self._wait_for(
            lambda message: message.get("id") == self._last_id
            and "method" not in message, f"the answer to {method}")
        if "error" in answer:
            raise ServerFailed(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def notify(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _diagnostics(self, path: Path) -> list[Json]:
        """The last ones before the server rests: while includes are parsed
        anew, clangd first answers from those it knew; and what takes the whole
        program is told when that is linked."""
        uri, version = path.as_uri(), self._versions[path]

        def is_settled(message: Json) -> bool:
            return ((uri, version) in self._published
                    and message.get("method") == "textDocument/clangd.fileStatus"
                    and message["params"]["uri"] == uri
                    and message["params"]["state"] == "idle")

        self._wait_for(is_settled,
                       f"the diagnostics of {path.name}, version {version}")
        while self._has_linked(path):
            # Comes after all that was to be parsed by then.
            self.request("textDocument/documentSymbol",
                         {"textDocument": {"uri": uri}})
        return self._published[uri, version]

    def _has_linked(self, path: Path) -> bool:
        """Whether a program was linked with that file since it was asked last;
        what is being linked is waited for, as the log tells."""
        start = time.monotonic()
        while time.monotonic() < start + self._timeout:
            said, about = self._said(), f"cachetidy: {path}: "
            linked = said.count(f"{about}linked ")
            if 2 * linked == said.count(about):
                before, self._linked[path] = self._linked.get(path, 0), linked
                return linked > before
            time.sleep(0.01)
        raise ServerFailed(f"nothing was linked within {self._timeout} s\n"
                           f"{self._said()[-4000:]}")

    def _wait_for(self, is_wanted: Any, what: str) -> Json:
        while True:
            try:
                message = self._incoming.get(timeout=self._timeout)
            except queue.Empty:
                raise ServerFailed(f"no word of {what} within "
                                   f"{self._timeout} s\n{self._said()[-4000:]}")
            if message is None:
                raise ServerFailed(f"the server ended with "
                                   f"{self._process.wait()} before {what}\n"
                                   f"{self._said()[-4000:]}")
            if message.get("method") == "textDocument/publishDiagnostics":
                shown = message["params"]
                version = shown["uri"], shown.get("version")
                if version not in self._published:
                    self.answered = message["at"]
                self._published[version] = shown["diagnostics"]
            if is_wanted(message):
                return message

    def _said(self) -> str:
        return (self._root / "server.log").read_text(errors="replace")

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self._process.stdin.write(
                b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self._process.stdin.flush()
        except BrokenPipeError:
            raise ServerFailed(f"the server is gone\n{self._said()[-4000:]}")

    def _read(self) -> None:
        stream = self._process.stdout
        while line := stream.readline():
            length = 0
            while line.strip():
                name, _, value = line.decode().partition(":")
                if name.lower() == "content-length":
                    length = int(value)
                line = stream.readline()
            message = json.loads(stream.read(length))
            self._incoming.put({**message, "at": time.monotonic()})
        self._incoming.put(None)
