# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The models in docs/adding-a-model.md are models: `cachetidy check` takes
them. And its tables name the roles and members that the schema has."""

import json
import re
import unittest
from pathlib import Path

import hosts
from workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "adding-a-model.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```json\n(?P<code>.*?)^```$", re.M | re.S)
_ROW = re.compile(r"^\| `(?P<name>[\w-]+)` \|", re.M)


class Page(unittest.TestCase):
    def test_has_models_that_are_taken(self):
        blocks = [match["code"] for match in _BLOCK.finditer(PAGE)]
        self.assertTrue(blocks)
        for block in blocks:
            with self.subTest(block), Workspace() as space:
                project = json.loads(block)
                if "api" in project:
                    project = {"models": [project]}
                (space.root / "cachetidy.json").write_text(json.dumps(project))
                (space.root / "a.cpp").write_text("int a;\n")
                hosts.run(space, [hosts.products().cli, "check", "a.cpp", "--",
                                  "-std=c++20"])

    def test_names_every_role_and_member(self):
        defs = json.loads((ROOT / "models" / "schema.json").read_text())["$defs"]
        roles = [entry["$ref"].rsplit("/", 1)[1]
                 for entry in defs["effect"]["oneOf"]]
        members = {name for role in roles
                   for name in defs[role]["properties"]} - {"is"}
        members |= set(defs["text"]["properties"]) - {"name"}
        named = set(_ROW.findall(PAGE)) | set(re.findall(r"`(\w+)`", PAGE))
        self.assertEqual({*roles, *members} - named, set())


if __name__ == "__main__":
    unittest.main()
