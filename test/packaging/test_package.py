# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The Debian package: what is in it, and that it works from where it is."""

import os
import re
import unittest
from pathlib import Path

from installed import InstalledTest


class Package(InstalledTest):
    def setUp(self):
        super().setUp()
        config = Path(os.environ["CACHETIDY_BUILD"]) / "CPackConfig.cmake"
        self.call(os.environ["CPACK"], "--config", config, "-B", "package",
                  env={**os.environ, "DEBFULLNAME": "Jo Doe",
                       "DEBEMAIL": "jo.doe@users.org"})
        (self.package,) = (self.root / "package").glob("*.deb")

    def field(self, name: str) -> str:
        return self.call("dpkg-deb", "--field", self.package, name).strip()

    # One test: making a package takes seconds.
    def test_package(self):
        version = os.environ["VERSION"]
        machine = self.call("dpkg", "--print-architecture").strip()
        self.assertEqual(self.package.name,
                         f"cachetidy_{version}_{machine}.deb")
        self.assertEqual(self.field("Maintainer"), "Jo Doe <jo.doe@users.org>")
        needed = re.findall(r"[^ ,]+(?= \(|,|$)", self.field("Depends"))
        for package in ("libclang-common-22-dev", "libclang-cpp22", "libllvm22",
                        "libc6", "libstdc++6"):
            self.assertIn(package, needed)
        self.assertTrue([name for name in needed
                         if name.startswith("libpg-query")], needed)
        self.assertEqual(self.field("Recommends"), "git")

        self.call("dpkg-deb", "--extract", self.package, "clean")
        self.works(self.root / "clean/usr")
        for name in ("share/doc/cachetidy/copyright",
                     "share/doc/cachetidy/changelog.gz",
                     "share/man/man1/cachetidy.1.gz",
                     "share/zsh/vendor-completions/_cachetidy"):
            self.assertTrue((self.root / "clean/usr" / name).is_file(), name)
        copyright = self.root / "clean/usr/share/doc/cachetidy/copyright"
        for name in ("LLVM exception", "CLI11", "nlohmann", "Chris Pettitt"):
            self.assertIn(name, copyright.read_text(encoding="utf-8"))
        self.assertEqual(self.call("lintian", "--allow-root", self.package), "")


if __name__ == "__main__":
    unittest.main()
