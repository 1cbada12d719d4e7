# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""A header, and three units that read it."""

from store_project import StoreTest

HEADER = """\
#pragma once
#include <cstdio>
#include <map>

template <class T> T twice(T value) { return value + value; }
template <class T> struct Pair { T first; T second() { return first; } };

inline int load(int id) {
  std::FILE *file = std::fopen("ages", "r");
  int age = 0;
  std::fscanf(file, "%d", &age);
  return age;
}

struct Ages {
  int age(int id) {
    static std::map<int, int> ages;
    auto known = ages.find(id);
    if (known == ages.end())
      known = ages.emplace(id, load(id)).first;
    return known->second;
  }
  int count() const { return 1; }
  Ages &operator=(const Ages &) = default;
};

constexpr int most() { return 10; }
inline auto least() { return 1; }
static int local() { return 2; }
inline int chosen() {
#ifdef CHOSEN
  return CHOSEN;
#endif
  return 3;
}
"""


class HeaderTest(StoreTest):
    """Three units read the header; one of them sees another part of it."""

    def setUp(self):
        super().setUp()
        self.write("include/ages.h", HEADER)
        for name, more in (("one", ""), ("two", ""), ("three", "int x;\n")):
            self.write(f"src/{name}.cpp", '#include "ages.h"\n' + more +
                       f"int {name}(Ages &ages) {{\n"
                       "  Ages other = ages;\n  other = ages;\n"
                       "  return other.age(1);\n}\n")
        path = self.configure("src/one.cpp", "src/two.cpp", "src/three.cpp")
        path.write_text(path.read_text().replace(
            '"-c"', '"-Iinclude", "-isystem", "system", "-c"'))
        self.assertEqual(self.parsed(), 3)

    def change(self, before: str, after: str,
               name: str = "include/ages.h") -> None:
        text = (self.root / name).read_text()
        self.assertEqual(text.count(before), 1, before)
        self.write(name, text.replace(before, after))

    def objects(self, store: str) -> set[str]:
        return {path.name for path in (self.root / store / "objects").iterdir()}

    def parses(self, count: int, code: int = 1) -> None:
        """And the facts and the findings are those of a fresh start."""
        self.assertEqual(self.parsed(), count)
        self.is_right()
        self.run_tool("check", "--store", "fresh", code=code)
        here = self.store().relative_to(self.root)
        self.assertLessEqual(self.objects("fresh"), self.objects(str(here)))
        self.assertEqual(self.parsed(), 0)
