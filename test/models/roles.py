# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Roles are the only word that models and checks share: each has a model that
says it, and code of the program or of a check that asks for it."""

import json
import re
import unittest
from pathlib import Path
from typing import Any, Iterator

ROOT = Path(__file__).resolve().parents[2]
FORMS = ROOT / "src" / "models" / "Effect.cpp"
_FORM = re.compile(r'\{Role::(?P<role>\w+), "(?P<name>[\w-]+)"')
_ASKED = re.compile(r"\bRole::(\w+)")


def said(value: Any) -> Iterator[str]:
    """What "is" says, wherever it stands."""
    if isinstance(value, dict):
        if isinstance(is_ := value.get("is"), str):
            yield is_
        value = list(value.values())
    if isinstance(value, list):
        for element in value:
            yield from said(element)


def names_by_role() -> dict[str, str]:
    return {match["role"]: match["name"]
            for match in _FORM.finditer(FORMS.read_text(encoding="utf-8"))}


class Roles(unittest.TestCase):
    def setUp(self):
        self.names = names_by_role()
        self.assertIn("Read", self.names)

    def test_are_said_by_a_model(self):
        models = [path for path in (ROOT / "models").glob("*.json")
                  if path.stem != "schema"]
        found = {is_ for path in models for is_ in
                 said(json.loads(path.read_text(encoding="utf-8")))}
        self.assertEqual(set(self.names.values()) - found, set())

    def test_are_asked_for(self):
        files = [path for folder in ("src/program", "checks")
                 for path in (ROOT / folder).rglob("*.[ch]*")]
        asked = {role for path in files for role in
                 _ASKED.findall(path.read_text(encoding="utf-8"))}
        self.assertEqual(set(self.names) - asked, set())


if __name__ == "__main__":
    unittest.main()
