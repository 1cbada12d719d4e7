# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""What one file is told changes with another file: a drop that is taken out
makes a finding elsewhere, and putting it back takes the finding away."""

import shutil
import unittest
from pathlib import Path

import hosts
import workspace
from fixtures import Fixture, read

STORIES = Path(__file__).parents[1] / "programs"
CHECK = "cache-stale-after-mutation"
# A program that is right, the file of its drop, and the file that is told.
PROGRAMS = (("user_renamed_put_right", "users.cpp", "user_repository.cpp"),
            ("stale_by_delete_put_right", "back_office.cpp", "back_office.cpp"),
            ("caller_forgets_put_right", "helpdesk.cpp", "helpdesk.cpp"))


class StoredFacts(unittest.TestCase):
    def told(self, space: workspace.Workspace, shown: Fixture) -> list[list]:
        """By each host: the command line, which leaves its facts, first."""
        name = shown.path.name
        found = [[f for f in hosts.cli_findings(
            space, ["check", "--format", "json", "-p", str(space.build)])
            if f.file == name]]
        found += [host(space, shown) for host in (hosts.plugin, hosts.clangd)]
        return [[f.check for f in findings if f.file == name]
                for findings in found]

    def without_drop(self, text: str) -> str:
        lines = text.splitlines(keepends=True)
        drops = [i for i, line in enumerate(lines)
                 if ".del(" in line or "cache.erase(" in line]
        del lines[drops[0]]
        return "".join(lines)

    def test_a_drop_in_one_file_is_seen_in_another(self) -> None:
        for story, changed, shown in PROGRAMS:
            with self.subTest(story):
                space, _ = workspace.for_story(STORIES / story)
                with space:
                    fixture = read(space.root / shown)
                    path = space.root / changed
                    right = path.read_text(encoding="utf-8")
                    self.assertEqual(self.told(space, fixture), [[]] * 3)
                    path.write_text(self.without_drop(right), encoding="utf-8")
                    self.assertEqual(self.told(space, fixture), [[CHECK]] * 3)
                    path.write_text(right, encoding="utf-8")
                    self.assertEqual(self.told(space, fixture), [[]] * 3)

    def test_the_build_folder_is_anywhere(self) -> None:
        for build in ("out/debug", "../{}.build/sub"):
            space, _ = workspace.for_story(STORIES / "user_renamed_put_right")
            with space, self.subTest(build):
                space.build_in((space.root / build.format(space.root.name))
                               .resolve())
                path = space.root / "users.cpp"
                path.write_text(self.without_drop(path.read_text()))
                fixture = read(space.root / "user_repository.cpp")
                self.assertEqual(self.told(space, fixture), [[CHECK]] * 3)
                shutil.rmtree(space.build.parent)

    def test_the_open_file_counts_as_it_is(self) -> None:
        space, _ = workspace.for_story(STORIES / "caller_forgets_put_right")
        with space, hosts.clangd_server(space) as server:
            hosts.cli_findings(space, ["check", "--format", "json", "-p", "."])
            path = space.root / "helpdesk.cpp"
            text = path.read_text(encoding="utf-8")

            def told(diagnostics) -> list[str]:
                return [f.check for f in
                        hosts.editor_findings(space, path, diagnostics)]

            self.assertEqual(told(server.open(path, text)), [])
            self.assertEqual(told(server.change(path, self.without_drop(text))),
                             [CHECK])
            self.assertEqual(told(server.change(path, text)), [])

    def test_an_open_editor_learns_of_the_next_run(self) -> None:
        space, _ = workspace.for_story(STORIES / "user_renamed_put_right")
        with space, hosts.clangd_server(space) as server:
            path = space.root / "user_repository.cpp"
            text = path.read_text(encoding="utf-8")
            other = space.root / "users.cpp"
            right = other.read_text(encoding="utf-8")

            def told_after(content: str, typed: str) -> list[str]:
                """With that in the other file, after a run and a keystroke."""
                other.write_text(content, encoding="utf-8")
                hosts.cli_findings(space, ["check", "--format", "json", "-p",
                                           "."])
                found = server.change(path, f"{text}// {typed}\n")
                return [f.check for f in
                        hosts.editor_findings(space, path, found)]

            server.open(path, text)
            self.assertEqual(told_after(right, "a"), [])
            self.assertEqual(told_after(self.without_drop(right), "b"), [CHECK])
            self.assertEqual(told_after(right, "c"), [])


if __name__ == "__main__":
    unittest.main()
