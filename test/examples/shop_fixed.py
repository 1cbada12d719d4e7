# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""`cachetidy check --fix` takes the raw key out of a copy of examples/shop: what
is left builds, works as before against a real cache server, and has no raw key.

Usage: shop_fixed.py COMPILER CTEST"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import hosts

SHOP = Path(__file__).parents[2] / "examples" / "shop"
CHECK = "cache-raw-key"


def run(*command: object, expect: int = 0) -> str:
    words = [str(word) for word in command]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    if result.returncode != expect:
        raise SystemExit(f"expected {expect} from '{' '.join(words)}', found "
                         f"{result.returncode}:\n"
                         f"{result.stdout}{result.stderr}")
    return result.stdout


def main(compiler: str, ctest: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        shop, build = Path(folder) / "shop", Path(folder) / "build"
        shutil.copytree(SHOP, shop)
        run("cmake", "-S", shop, "-B", build, "-G", "Ninja",
            f"-DCMAKE_CXX_COMPILER={compiler}")
        check = [hosts.products().cli, "check", "-p", build, "--root", shop,
                 "--checks", CHECK]
        before = run(*check, expect=1)
        if CHECK not in before:
            raise SystemExit(f"there is no {CHECK} to fix:\n{before}")
        run(*check, "--fix")
        run(*check)
        run("cmake", "--build", build)
        # The demonstration of the fault tells that it is gone.
        run(ctest, "--test-dir", build, "--output-on-failure",
            "--exclude-regex", f"demo.{CHECK}$")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
