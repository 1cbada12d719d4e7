# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""include/cachetidy/cache_key.h with the compilers and the flags of others.

Usage: compilers.py COMPILER ..."""

import itertools
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "cache-key.md"
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
            "-Wsign-conversion", "-Wshadow", "-Werror"]
COMPILERS = ["c++"]

BEGIN = """#include "cachetidy/cache_key.h"
#include <cstdio>
#include <vector>
using namespace cachetidy;
enum class Color { Red };
struct Text { operator std::string_view() const { return "text"; } };
int number = 1;
"""
# Each is returned by a function of its own.
TAKEN = [
    'construct_cache_key("a")', 'construct_cache_key(std::string("a"), 1, 2u)',
    'construct_cache_key("a", 1ll, short(1), \'c\', true, 1.5, 1.5f)',
    'construct_cache_key("a", Color::Red, std::byte{1}, Text())',
    'construct_cache_key("a", std::optional<std::string_view>(), "b")',
    'construct_cache_key("a", named("b", std::optional<double>(2)), 1)',
    'KeySpace("a").scoped(named("b", "c")).construct_cache_key("d", 1)',
    'KeySpace("a").scoped().cache_family_prefix("d", 1)',
    'cache_family_prefix("a")', 'cache_family_prefix("a", 1, "b")',
]
# With what the compiler has to say of it.
REFUSED = {
    'construct_cache_key("a", &number)': "not a part of a cache key",
    'construct_cache_key("a", nullptr)': "not a part of a cache key",
    'construct_cache_key("a", 1.5l)': "not a part of a cache key",
    'construct_cache_key("a", L"b")': "not a part of a cache key",
    'construct_cache_key("a", std::vector<int>{1})':
        "not a part of a cache key",
    'construct_cache_key("a", std::optional<std::optional<int>>())':
        "optional twice",
    'cache_family_prefix("a", named("b", 1))': "a name cannot lead",
    'KeySpace("k").cache_family_prefix("a", named("b", 1))':
        "a name cannot lead",
    'KeySpace("k").scoped("a")': "a scope has a name",
    "construct_cache_key(1)": "",
}
ROW = re.compile(r"^\| `([^`]+\))` \| `([^`]+)` \|$", re.M)


def compile_code(compiler: str, code: str, *flags: str,
                 ) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [compiler, "-x", "c++", f"-I{ROOT / 'include'}", *flags, "-"],
        input=BEGIN + code, capture_output=True, text=True, check=False)


class Header(unittest.TestCase):
    def test_is_taken(self):
        code = "".join(f"auto taken{number}() {{ return {call}; }}\n"
                       for number, call in enumerate(TAKEN))
        variants = [[], ["-O2", "-fno-exceptions", "-fno-rtti"]]
        for compiler, standard, more in itertools.product(
                COMPILERS, ("c++17", "c++20", "c++23"), variants):
            with self.subTest(compiler=compiler, standard=standard, more=more):
                result = compile_code(compiler, code, f"-std={standard}",
                                      *WARNINGS, *more, "-c", "-o/dev/null")
                self.assertEqual(result.stderr, "")
                self.assertEqual(result.returncode, 0)

    def test_refuses_what_has_no_text(self):
        for compiler, (call, reason) in itertools.product(COMPILERS,
                                                          REFUSED.items()):
            with self.subTest(compiler=compiler, call=call):
                result = compile_code(
                    compiler, f"auto refused() {{ return {call}; }}",
                    "-std=c++17", "-fsyntax-only")
                self.assertNotEqual(result.returncode, 0)
                self.assertIn(reason, result.stderr)


class Page(unittest.TestCase):
    def test_shows_the_keys_that_are_made(self):
        rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
        self.assertGreater(len(rows), 5)
        puts = "".join(f"std::puts({call}.c_str());\n" for call, _ in rows)
        with tempfile.TemporaryDirectory() as folder:
            program = str(Path(folder) / "page")
            result = compile_code(COMPILERS[0], f"int main() {{\n{puts}}}",
                                  "-std=c++17", "-o", program)
            self.assertEqual(result.stderr, "")
            shown = subprocess.run([program], capture_output=True, text=True,
                                   check=True).stdout.splitlines()
        self.assertEqual(shown, [key for _, key in rows])


if __name__ == "__main__":
    COMPILERS = sys.argv[1:] or COMPILERS
    unittest.main(argv=sys.argv[:1])
