# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Programs of npm that the recipes are tried with."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from consumers import NPM


def read_yaml(path: Path) -> Any:
    return json.loads(node(NPM / "js-yaml/bin/js-yaml.js", path))


def node(script: Path, *words: str | Path, given: str = "") -> str:
    """What it prints; a failure is one of the test."""
    assert NPM.is_dir(), f"there is no {NPM}: run scripts/install"
    # The option is for Debian's Node.js 18; later versions need none.
    result = subprocess.run(
        ["node", "--experimental-global-webcrypto", script, *words],
        text=True, input=given, capture_output=True, timeout=120,
        env={**os.environ, "NODE_MODULES": str(NPM)})
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
