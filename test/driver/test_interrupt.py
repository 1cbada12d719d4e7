# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Ctrl-C leaves nothing half-written."""

import errno
import os
import signal
import subprocess
import time
import unittest

from project import ProjectTest


class Interrupts(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write_usual("src/endless.cpp")
        # Whoever reads it waits until somebody writes.
        os.mkfifo(self.root / "src/endless.cpp")

    def wait_for_reader(self) -> int:
        """Returns when the file is open elsewhere."""
        for _ in range(600):
            try:
                return os.open(self.root / "src/endless.cpp",
                               os.O_WRONLY | os.O_NONBLOCK)
            except OSError as error:
                self.assertEqual(error.errno, errno.ENXIO)
                time.sleep(0.1)
        return self.fail("the file was never read")

    def interrupt(self, number: int, *words: str) -> None:
        before = self.files()
        with subprocess.Popen(self.command(*words), cwd=self.root, text=True,
                              stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            writer = self.wait_for_reader()
            process.send_signal(number)
            try:
                out, err = process.communicate(timeout=60)
            finally:
                process.kill()
                os.close(writer)
        self.assertEqual(process.returncode, 130, err)
        self.assertEqual(out, "")
        self.assertIn("cachetidy: interrupted", err)
        self.assertEqual(self.files(), before)

    def test_check(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                self.write("out.txt", "old")
                self.interrupt(number, "check", "-o", "out.txt", "-j2")
                self.assertEqual((self.root / "out.txt").read_text(), "old")

    def test_what_was_read_before_is_kept(self):
        # The endless one is the smallest, and so the last.
        self.interrupt(signal.SIGINT, "check", "-j1")
        self.configure("src/faulty.cpp", "src/main.cpp")
        result = self.run_tool("check", "--profile", code=1)
        self.assertIn("0 of 2 compile commands parsed", result.stderr)

    def test_extract(self):
        self.interrupt(signal.SIGINT, "extract", "src/endless.cpp", "-o",
                       "a.shard")


if __name__ == "__main__":
    unittest.main()
