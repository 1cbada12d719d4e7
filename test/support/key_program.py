# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Programs whose keys are put together by hand, and what they are with every
key built."""

from dataclasses import dataclass, field

REDIS = """\
#pragma once
#include <optional>
#include <string>
namespace sw::redis {
struct Redis {
  std::optional<std::string> get(const std::string &key);
  bool set(const std::string &key, const std::string &value);
  long long del(const std::string &key);
};
} // namespace sw::redis
"""

BUILDER = """\
#pragma once
#include <string>
#include <string_view>
namespace app {
inline std::string textOf(std::string_view text) { return std::string(text); }
inline std::string textOf(int number) { return std::to_string(number); }
template <typename... Parts>
std::string construct_cache_key(std::string_view family,
                                const Parts &...parts) {
  std::string key(family);
  ((key += ":" + textOf(parts)), ...);
  return key;
}
} // namespace app
"""

# Two keys on a line, behind a tab and characters of several bytes; one over
# several lines; a builder that is in use already.
INCLUDES = """\
#include "keys.h"
#include "redis.h"
#include "shared.h"

bool keep(sw::redis::Redis &redis, int id, const std::string &value) {
  return redis.set(app::construct_cache_key("user", id), value);
}

void move(sw::redis::Redis &redis, int id, const std::string &tag) {
\t/* \u00e4\u20ac\U0001f600 */ redis.set(@"user:" + std::to_string(id) + ":name"@user", id, "name"@, *redis.get(@"tag:" + tag + ":name"@tag", tag, "name"@));
  redis.del(@"user:" +   // whose
            std::to_string(
                id + 1) +
            ":tag:" + tag@user", id + 1, "tag", tag@);
}
"""

# A comment at the top, lines that end as those of Windows, the last one with
# no end.
LACKS = """\
// Drops what is kept.

#include <string>
#include "redis.h"
#include "shared.h"
+#include "keys.h"

void drop(sw::redis::Redis &redis, int id) {
  redis.del(@"user:" + std::to_string(id)@user", id@);
  dropTag(redis, "blue");
}""".replace("\n", "\r\n")

# Read by two translation units.
SHARED = """\
#pragma once

#include "redis.h"
+#include "keys.h"

inline void dropTag(sw::redis::Redis &redis, const std::string &tag) {
  redis.del(@"tag:" + tag@tag", tag@);
}
"""

# Of a program with no builder: two that need the same header; a guard.
ALONE = """\
#include "redis.h"
+#include <cachetidy/cache_key.h>

void drop(sw::redis::Redis &redis, int id) {
  redis.del(@"user:" + std::to_string(id)@user", id@);
}

void dropName(sw::redis::Redis &redis, const std::string &name) {
  redis.del(@"name:" + name@name", name@);
}
"""
GUARDED = """\
#ifndef GUARDED_H
#define GUARDED_H

#include "redis.h"
+#include <cachetidy/cache_key.h>

inline bool keep(sw::redis::Redis &redis, int id, const std::string &value) {
  return redis.set(@"user:" + std::to_string(id)@user", id@, value);
}

#endif
"""


@dataclass
class Program:
    """`+` begins a line that a fix adds, `@before@after@` holds what a fix
    makes of an expression: the arguments, without the call around them."""
    files: dict[str, str]  # as marked
    sources: list[str]
    call: str
    flags: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)

    def text(self, name: str, is_fixed: bool) -> str:
        lines = [line.removeprefix("+")
                 for line in self.files[name].splitlines(keepends=True)
                 if is_fixed or not line.startswith("+")]
        text, *rest = "".join(lines).split("@")
        while rest:
            before, after, behind, *rest = rest
            text += f'{self.call}("{after})' if is_fixed else before
            text += behind
        return text

    def texts(self, is_fixed: bool) -> dict[str, bytes]:
        return {name: self.text(name, is_fixed).encode()
                for name in self.files}


OWN_BUILDER = Program(
    files={"keys.h": BUILDER, "redis.h": REDIS, "shared.h": SHARED,
           "includes.cpp": INCLUDES, "lacks.cpp": LACKS},
    sources=["includes.cpp", "lacks.cpp"], call="app::construct_cache_key",
    # What one file does not show: what the others call, and where it is.
    options={"cache-raw-key.Call": "app::construct_cache_key",
             "cache-raw-key.Header": '"keys.h"'})

NO_BUILDER = Program(
    files={"redis.h": REDIS, "guarded.h": GUARDED, "alone.cpp": ALONE,
           "other.cpp": '#include "guarded.h"\n'},
    sources=["alone.cpp", "other.cpp"], call="cachetidy::construct_cache_key")
