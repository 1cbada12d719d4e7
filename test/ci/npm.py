# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Programs of npm that the recipes are tried with; scripts/install puts them
into build/npm."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

PACKAGES = Path(os.environ["NODE_MODULES"])


def read_yaml(path: Path) -> Any:
    return json.loads(node(PACKAGES / "js-yaml/bin/js-yaml.js", path))


def node(script: Path, *words: str | Path, given: str = "") -> str:
    """What it prints; a failure is one of the test."""
    # The option is for Debian's Node.js 18; later versions need none.
    result = subprocess.run(
        ["node", "--experimental-global-webcrypto", script, *words],
        text=True, input=given, capture_output=True, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
