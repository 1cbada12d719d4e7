// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What holds of all keys, tried with texts that are made to confuse them.

#include "Keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace cachetidy;
using namespace cachetidy::test;

namespace {

// Texts are made of the first pieces, and of at most so many.
struct Range {
  std::size_t pieces;
  std::size_t length;
};

constexpr Range tiny{7, 1};
constexpr Range all_pieces{34, 4};

class Chance {
public:
  Chance(unsigned seed, Range range) : engine(seed), range(range) {}

  std::size_t below(std::size_t end) { return engine() % end; }

  std::string text() {
    static const std::vector<std::string> pieces = {
        ":",    "%",
        "=",    "'",
        "a",    "/",
        "~",    "''",
        "#",    " ",
        "*",    "?",
        "[",    "]",
        "\\",   "{",
        "}",    "b",
        "1",    "%3",
        "3A",   "%3A",
        "a=1",  "a:",
        "\n",   "\r",
        "\t",   "\x7f",
        "\xff", "\xc2\xa0",
        "é",    "日",
        "user", std::string(1, '\0')};
    std::string text;
    for (std::size_t left = below(range.length + 1); left > 0; --left)
      text += pieces.at(below(range.pieces));
    if (range.length > tiny.length && below(15) == 0)
      text += std::string(50 + below(300), 'x');
    return text;
  }

  Part part() { return below(6) == 0 ? Part() : Part(text()); }

  Call call() {
    Call call;
    if (below(2) == 0) {
      call.space.push_back(text());
      for (std::size_t left = below(3); left > 0; --left)
        call.scope.emplace_back(text(), part());
    }
    call.family = text();
    for (std::size_t left = below(most_parts + 1); left > 0; --left)
      call.parts.push_back(part());
    for (std::size_t left = below(most_parts + 1); left > 0; --left)
      call.named_parts.emplace(text(), part());
    return call;
  }

private:
  std::mt19937 engine;
  Range range;
};

std::vector<Call> calls(unsigned seed, std::size_t count,
                        Range range = all_pieces) {
  Chance chance(seed, range);
  std::vector<Call> calls;
  for (std::size_t made = 0; made < count; ++made)
    calls.push_back(chance.call());
  return calls;
}

std::vector<std::string> keys_of(const std::vector<Call> &calls) {
  std::vector<std::string> keys;
  for (const Call &call : calls)
    keys.push_back(key_of(call));
  return keys;
}

bool begins_with(const std::string &text, const std::string &beginning) {
  return text.compare(0, beginning.size(), beginning) == 0;
}

/// How many pairs of these calls are equal, and so have one key.
std::size_t expect_keys_to_tell(const std::vector<Call> &all) {
  const std::vector<std::string> keys = keys_of(all);
  std::size_t equal = 0;
  for (std::size_t a = 0; a < all.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) {
      const bool is_equal = keys[a] == keys[b];
      EXPECT_EQ(is_equal, all[a] == all[b]) << keys[a];
      equal += is_equal;
    }
  return equal;
}

TEST(CacheKeyPropertyTest, KeysAreEqualIfCallsAre) {
  EXPECT_GT(expect_keys_to_tell(calls(1, 4000, tiny)), 1000U);
  EXPECT_GT(expect_keys_to_tell(calls(2, 2000)), 0U);
}

TEST(CacheKeyPropertyTest, OrderOfNamedPartsDoesNotMatter) {
  for (const Call &call : calls(2, 3000)) {
    std::vector<NamedPart> order(call.named_parts.begin(),
                                 call.named_parts.end());
    const std::string key = key_of(call);
    do
      ASSERT_EQ(key_of(call, order), key);
    while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST(CacheKeyPropertyTest, KeysAreBoundedAndPlain) {
  std::size_t abridged = 0;
  for (const Call &call : calls(3, 20000)) {
    const std::string key = key_of(call);
    ASSERT_LE(key.size(), longest_cache_key);
    ASSERT_EQ(key.find_first_of("*?[]\\{}"), std::string::npos) << key;
    for (const char c : key)
      ASSERT_TRUE(c > ' ' && c <= '~') << key;
    const bool is_abridged = key.find('#') != std::string::npos;
    ASSERT_EQ(is_abridged, key.back() != ':') << key;
    abridged += is_abridged;
  }
  EXPECT_GT(abridged, 100U);
}

bool is_beneath(const Call &call, const Call &family, std::size_t leading) {
  return call.space == family.space && call.scope == family.scope &&
         call.family == family.family && call.parts.size() >= leading &&
         std::equal(family.parts.begin(),
                    family.parts.begin() + static_cast<std::ptrdiff_t>(leading),
                    call.parts.begin());
}

TEST(CacheKeyPropertyTest, PrefixesCoverTheirOwnAndNoOther) {
  std::vector<Call> all = calls(4, 800);
  for (Call &call : calls(5, 800, tiny))
    all.push_back(std::move(call));
  const std::vector<std::string> keys = keys_of(all);
  std::size_t covered = 0;
  for (const Call &family : all)
    for (std::size_t leading = 0; leading <= family.parts.size(); ++leading) {
      const std::string prefix = prefix_of(family, leading);
      ASSERT_LE(prefix.size(), 217U);
      for (std::size_t other = 0; other < all.size(); ++other) {
        const bool is_own = is_beneath(all[other], family, leading);
        const bool is_covered = begins_with(keys[other], prefix);
        ASSERT_TRUE(is_covered || !is_own) << prefix << ' ' << keys[other];
        if (prefix.size() < 217) {
          ASSERT_EQ(is_covered, is_own) << prefix << ' ' << keys[other];
        }
        covered += is_covered;
      }
    }
  EXPECT_GT(covered, all.size());
}

TEST(CacheKeyPropertyTest, FamiliesThatLookAlikeAreApart) {
  for (const char *other : {"user2", "use", "user:", "user%", "", "userx"}) {
    EXPECT_FALSE(begins_with(construct_cache_key(other, 1),
                             cache_family_prefix("user")));
    EXPECT_FALSE(begins_with(KeySpace("user").construct_cache_key(other),
                             cache_family_prefix("user")));
  }
  EXPECT_FALSE(begins_with(construct_cache_key("user", 421),
                           cache_family_prefix("user", 42)));
}

template <typename Float> void expect_floats_to_come_back() {
  std::mt19937_64 engine(5);
  for (int count = 0; count < 50000; ++count) {
    const std::uint64_t bits = engine();
    Float number;
    std::memcpy(&number, &bits, sizeof number);
    const std::string key = construct_cache_key("f", number);
    if (std::isnan(number)) {
      ASSERT_EQ(key, "f:nan:");
      continue;
    }
    const double read = std::strtod(key.c_str() + 2, nullptr);
    if constexpr (sizeof(Float) == sizeof(double))
      ASSERT_EQ(read, number) << key;
    else
      ASSERT_EQ(std::strtof(key.c_str() + 2, nullptr), number) << key;
  }
}

TEST(CacheKeyPropertyTest, FloatsComeBack) {
  expect_floats_to_come_back<double>();
  expect_floats_to_come_back<float>();
}

// Keys of every length about the bounds, all different.
TEST(CacheKeyPropertyTest, LongKeysDifferWhereTheirEndsDo) {
  std::set<std::string> keys;
  for (std::size_t size = 150; size < 700; ++size) {
    const std::string text(size, 'x');
    keys.insert(construct_cache_key("user", text));
    keys.insert(construct_cache_key("user", text + "y"));
    keys.insert(construct_cache_key("user", text, ""));
    keys.insert(construct_cache_key("user", named("n", text)));
    keys.insert(construct_cache_key(text, "user"));
  }
  EXPECT_EQ(keys.size(), 550U * 5);
}

} // namespace
