# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A store that was damaged, cannot be written, or is written by several."""

import os
import random
import resource
import shutil
import signal
import time
import unittest
from pathlib import Path

from project import AS_OTHERS, FAULTLESS, FAULTY
from store_project import StoreTest, truncate


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 0x55
    path.write_bytes(content)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def put_foreign(path: Path) -> None:
    path.write_bytes(b"\x7fELF" + bytes(range(256)))


DAMAGES = (truncate, flip, empty, put_foreign)


class Damages(StoreTest):
    def check(self, kind: str, *forgotten: str) -> None:
        """Damages all files of a kind, when those that would spare the reading
        of them are gone."""
        cold = self.cold()
        self.said()
        for damage in DAMAGES:
            with self.subTest(damage=damage.__name__, kind=kind):
                self.forget(*forgotten)
                path = self.store() / kind
                for file in (path.iterdir() if path.is_dir() else [path]):
                    damage(file)
                self.assertEqual(self.said(), cold)
                self.forget(*forgotten)
                self.assertEqual(self.parsed(), 0)
        self.assertEqual(self.said(), cold)

    def test_of_the_index(self):
        self.check("index")

    def test_of_stats(self):
        self.check("stats")

    def test_of_manifests(self):
        self.check("manifests", "index")

    def test_of_facts(self):
        self.check("objects", "results")

    def test_of_results(self):
        self.check("results")

    def test_are_told_to_who_asks(self):
        self.said()
        self.forget("results")
        for path in self.kept("objects"):
            truncate(path)
        profile = self.profile()
        self.assertIn("3 of 3 compile commands parsed; "
                      "3 damaged files of the store removed", profile)

    def test_of_one_file_that_stands_for_another(self):
        cold = self.cold()
        for folder, *forgotten in (("objects", "results"), ("manifests", "index")):
            with self.subTest(folder):
                self.said()
                self.forget(*forgotten)
                files = self.kept(folder)
                # Not that of the file with the finding, which has more to say.
                content = min((path.read_bytes() for path in files), key=len)
                for path in files:
                    path.write_bytes(content)
                self.assertEqual(self.said(), cold)

    def test_of_a_result_that_is_that_of_another_program(self):
        cold = self.cold()
        self.said()
        ours, = self.kept("results")
        faulty = self.root / "src/faulty.cpp"
        text = faulty.read_text()
        faulty.write_text(FAULTLESS)
        self.said()
        others = set(self.kept("results")) - {ours}
        ours.write_bytes(others.pop().read_bytes())
        faulty.write_text(text)
        self.assertEqual(self.said(), cold)

    def test_of_what_was_lost(self):
        cold = self.cold()
        for names in (["objects", "results"], ["manifests", "index"], ["stats"]):
            with self.subTest(names):
                self.said()
                self.forget(*names)
                self.assertEqual(self.said(), cold)


class Refusals(StoreTest):
    def test_no_folder(self):
        cold = self.cold()
        self.write("file", "a file\n")
        for name in ("file", "file/store"):
            with self.subTest(name):
                code, out, err = self.said("--store", name)
                self.assertEqual((code, out), cold[:2])
                self.assertEqual(err.count("warning"), 1)
                self.assertIn("warning: the fact store cannot be written: "
                              f"{self.root}/{name}/", err)
                self.assertIn("'--no-store'", err)
                self.assertEqual(self.said("--store", name, "--quiet")[:2],
                                 cold[:2])
        self.assertEqual((self.root / "file").read_text(), "a file\n")

    def test_a_full_disk(self):
        """Files may not grow beyond some bytes: the same refusal in the middle
        of writing, which needs no disk of one's own."""
        cold = self.cold()

        def limit() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

        with self.start(preexec_fn=limit) as process:
            out, err = process.communicate(timeout=120)
        self.assertEqual((process.returncode, out), cold[:2])
        self.assertIn("warning: the fact store cannot be written", err)
        self.assertIn("File too large", err)
        self.assertEqual([path for path in self.store().rglob("*.part")], [])
        self.is_right()


class OnlyRead(StoreTest):
    def command(self, *words: str) -> list[str]:
        return [*AS_OTHERS, *super().command(*words)]

    def test_a_folder(self):
        self.said()
        cold = self.cold()
        for path in [self.store(), *self.store().rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        self.addCleanup(self.store().chmod, 0o755)
        self.assertEqual(self.said(), cold)
        self.write("src/user.cpp", "int common() { return 2; }\n")
        warning = self.said()[2]
        self.assertIn("Permission denied", warning)
        self.assertIn("what this run did not find there is not kept", warning)
        self.assertEqual(self.parsed(), 1)


class Crowds(StoreTest):
    def setUp(self):
        super().setUp()
        names = [f"src/more{number}.cpp" for number in range(4)]
        for name in names:
            self.write(name, FAULTY.replace("int age(", f"int {Path(name).stem}("))
        self.configure_usual(*names)

    def test_killed(self):
        start = time.monotonic()
        cold = self.cold("-j2")
        length = time.monotonic() - start
        chance = random.Random(7)
        for _ in range(8):
            with self.start("-j2") as process:
                time.sleep(chance.uniform(0, length))
                process.send_signal(signal.SIGKILL)
            if chance.random() < 0.3:
                shutil.rmtree(self.store(), ignore_errors=True)
        self.assertEqual(self.said(), cold)
        self.assertEqual(self.parsed(), 0)

    def test_at_once(self):
        cold = self.cold()
        for _ in range(2):
            shutil.rmtree(self.store(), ignore_errors=True)
            processes = [self.start("-j2") for _ in range(3)]
            for process in processes:
                with process:
                    out, err = process.communicate(timeout=120)
                self.assertEqual((process.returncode, out, err), cold)
            self.assertEqual(self.parsed(), 0)


class Sizes(StoreTest):
    def make_due(self) -> None:
        self.forget("shrunk")

    def test_is_bounded(self):
        self.said()
        foreign = self.store() / "objects/notes.txt"
        foreign.write_text("mine")
        self.assertEqual(self.parsed("--store-size", "1"), 0)
        self.assertTrue(self.kept("manifests"))
        self.make_due()
        self.assertEqual(self.parsed("--store-size", "1"), 0)
        self.assertEqual(self.kept("manifests", "objects", "results"), [foreign])
        self.is_right()

    def test_keeps_what_was_used_last(self):
        self.said("src/main.cpp")
        (old,) = self.kept("objects")
        self.write("src/main.cpp", "int main() { return 2; }\n")
        # What was just written would not be in the stats yet.
        for path in self.root.rglob("*"):
            os.utime(path, (0, 0))
        self.said()
        files = self.kept("manifests", "objects", "results")
        for path in files:
            os.utime(path, (0, 0))
        self.make_due()
        size = sum(path.stat().st_size for path in self.store().rglob("*")
                   if path.is_file())
        self.assertEqual(self.parsed("--store-size", f"{size - 1}B"), 0)
        objects = [path for path in files if path.parent.name == "objects"]
        self.assertEqual(set(objects) - set(self.kept("objects")), {old})

    def test_removes_what_was_left_half_written(self):
        self.said()
        path = self.kept("objects")[0]
        old, new = (path.with_name(f"{path.name}.{name}.part")
                    for name in ("old", "new"))
        for part in (old, new):
            part.write_text("half")
        os.utime(old, (0, 0))
        self.make_due()
        self.said()
        self.assertFalse(old.exists())
        self.assertTrue(new.exists())


if __name__ == "__main__":
    unittest.main()
