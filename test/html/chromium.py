# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A real Chromium without a screen, told what to do by its DevTools protocol
over a pair of pipes."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
         "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync",
         "--disable-dev-shm-usage", "--hide-scrollbars",
         "--remote-debugging-pipe"]
KEYS = {"Tab": 9, "Enter": 13, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38,
        "ArrowRight": 39, "ArrowDown": 40}
SECONDS = 60


class Chromium:
    """A browser with one page in it."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="cachetidy-chromium-")
        theirs_in, self.out = os.pipe()
        self.into, theirs_out = os.pipe()
        # Chromium reads from 3 and writes to 4.
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}', "sh",
             os.environ["CHROMIUM"], f"--user-data-dir={self.folder}", *FLAGS],
            pass_fds=(theirs_in, theirs_out), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.buffer = b""
        self.number = 0
        self.session: str | None = None
        self.events: list[dict] = []
        page = self.command("Target.createTarget", url="about:blank")
        self.session = self.command("Target.attachToTarget", flatten=True,
                                    targetId=page["targetId"])["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.command(f"{domain}.enable")

    def close(self) -> None:
        os.close(self.out)
        self.process.terminate()
        self.process.wait(SECONDS)
        os.close(self.into)
        shutil.rmtree(self.folder, ignore_errors=True)

    # The protocol

    def message(self) -> dict:
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.into], [], [], SECONDS)
            if not ready:
                raise TimeoutError("Chromium does not answer")
            read = os.read(self.into, 1 << 20)
            if not read:
                raise EOFError("Chromium has ended")
            self.buffer += read
        text, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(text)

    def command(self, method: str, **parameters: Any) -> dict:
        self.number += 1
        asked = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            asked["sessionId"] = self.session
        data = json.dumps(asked).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, event: str) -> None:
        while not any(seen["method"] == event for seen in self.events):
            self.events.append(self.message())

    # What a person does

    def open(self, page: Path, width: int = 1280, height: int = 900,
             scheme: str = "light", scripts: bool = True) -> None:
        self.events.clear()
        self.command("Emulation.setDeviceMetricsOverride", width=width,
                     height=height, deviceScaleFactor=1, mobile=width < 600)
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": scheme}])
        self.command("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.command("Page.navigate", url="about:blank")
        self.wait_for("Page.loadEventFired")
        self.events.clear()
        self.command("Page.navigate", url=page.as_uri())
        self.wait_for("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """The value of an expression, also of one that is to be waited for."""
        result = self.command("Runtime.evaluate", expression=script,
                              awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{script}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def until(self, script: str) -> None:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if self.run(f"Boolean({script})"):
                return
            time.sleep(0.02)
        raise TimeoutError(f"never true: {script}")

    def press(self, *keys: str) -> None:
        for key in keys:
            about = {"key": key, "code": key,
                     "windowsVirtualKeyCode": KEYS[key]}
            if key == "Enter":
                about["text"] = "\r"
            self.command("Input.dispatchKeyEvent", type="keyDown", **about)
            self.command("Input.dispatchKeyEvent", type="keyUp", **about)

    def type(self, text: str) -> None:
        self.command("Input.insertText", text=text)

    def click(self, selector: str) -> None:
        x, y = self.run(
            f"(() => {{ const at = document.querySelector({selector!r});"
            "at.scrollIntoView({block: 'center'});"
            "const box = at.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.command("Input.dispatchMouseEvent", type=kind, x=x, y=y,
                         button="left", clickCount=1)

    def screenshot(self, file: Path, full: bool = False) -> None:
        data = self.command("Page.captureScreenshot",
                            captureBeyondViewport=full)["data"]
        file.write_bytes(base64.b64decode(data))

    # What there is to complain of

    def errors(self) -> list[str]:
        """What the console says, warnings too, and what was thrown."""
        self.run("0")  # what came before it has been told
        found = []
        for event in self.events:
            about = event.get("params", {})
            if event["method"] == "Runtime.exceptionThrown":
                found.append(str(about["exceptionDetails"]))
            if event["method"] == "Log.entryAdded":
                found.append(about["entry"]["text"])
            if event["method"] == "Runtime.consoleAPICalled":
                found.append(str(about["args"]))
        return found

    def requests(self) -> list[str]:
        """What was asked for, other than the page itself and what it holds."""
        self.run("0")
        urls = [event["params"]["request"]["url"] for event in self.events
                if event["method"] == "Network.requestWillBeSent"]
        return [url for url in urls[1:] if not url.startswith("data:")]
