# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What tests of the page have in common: one Chromium for those of a file.

With SCREENSHOTS a folder, what is seen on the way is left there."""

import os
import tempfile
import unittest
from pathlib import Path

import pages
from chromium import Chromium

PHONE = {"width": 360, "height": 740}


class PageTest(unittest.TestCase):
    browser: Chromium

    @classmethod
    def start(cls) -> Path:
        """A browser, and a folder, until the tests of the module are over."""
        folder = tempfile.TemporaryDirectory(prefix="cachetidy-")
        root = Path(unittest.enterModuleContext(folder)).resolve()
        PageTest.browser = Chromium()
        unittest.addModuleCleanup(PageTest.browser.close)
        return root

    def open(self, program: pages.Program, address: str = "", **how) -> None:
        self.browser.open(program.root / "check.html", **how)
        if address:
            self.go(address)

    def go(self, address: str) -> None:
        self.browser.run(f"location.hash = {address!r}")
        self.browser.run("new Promise((done) => requestAnimationFrame("
                         "() => requestAnimationFrame(done)))")

    def texts(self, selector: str) -> list[str]:
        """Of what can be seen."""
        return self.browser.run(
            f"[...document.querySelectorAll({selector!r})]"
            ".filter((one) => one.checkVisibility())"
            ".map((one) => one.textContent.trim())")

    def count(self, selector: str) -> int:
        return len(self.texts(selector))

    def choose(self, selector: str, value: str) -> None:
        """In a field of a form."""
        self.browser.run(
            f"(() => {{ const field = document.querySelector({selector!r});"
            f"field.value = {value!r};"
            "for (const kind of ['input', 'change'])"
            "field.dispatchEvent(new Event(kind, {bubbles: true})); })()")

    def cache(self, name: str) -> str:
        """The address of a cache."""
        return "#" + self.browser.run(
            "[...document.querySelectorAll('.cache')].find("
            f"(one) => one.dataset.name === {name!r}).id")

    def assert_fits(self, width: int) -> None:
        self.assertLessEqual(
            self.browser.run("document.documentElement.scrollWidth"), width)

    def shot(self, name: str) -> None:
        if "SCREENSHOTS" in os.environ:
            folder = Path(os.environ["SCREENSHOTS"])
            self.browser.screenshot(folder / f"{name}.png")

    def tearDown(self) -> None:
        self.assertEqual(self.browser.errors(), [])
        self.assertEqual(self.browser.requests(), [])
