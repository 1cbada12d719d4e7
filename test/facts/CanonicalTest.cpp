// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The laws of merging, on random units.

#include "RandomUnit.h"
#include "facts/Merge.h"
#include "facts/Wellformed.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace cachetidy::facts {
namespace {

/// Three units that speak of the same things; `order` is the order in which the
/// first says them.
struct Three {
  explicit Three(std::uint64_t seed, std::uint64_t order = 1)
      : a(randomUnit(3 * seed, order)), b(randomUnit(3 * seed + 1, 2)),
        c(randomUnit(3 * seed + 2, 3)) {}
  Unit a, b, c;
};

template <class Law> void forManyUnits(Law law) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    law(Three(seed));
  }
}

TEST(RandomUnits, AreWellformedAndOverlap) {
  std::size_t apart = 0;
  std::size_t together = 0;
  forManyUnits([&](const Three &units) {
    EXPECT_EQ(findFlaw(units.a), "");
    apart += canonical(units.a).functions.size() +
             canonical(units.b).functions.size();
    together += merge({units.a, units.b}).functions.size();
  });
  EXPECT_LT(together, apart * 9 / 10);
  EXPECT_GT(together, apart * 6 / 10);
}

TEST(MergeLaws, Commutative) {
  forManyUnits([](const Three &units) {
    EXPECT_EQ(merge({units.a, units.b}), merge({units.b, units.a}));
  });
}

TEST(MergeLaws, Associative) {
  forManyUnits([](const Three &units) {
    const auto &[a, b, c] = units;
    Unit all = merge({a, b, c});
    EXPECT_EQ(merge({merge({a, b}), c}), all);
    EXPECT_EQ(merge({a, merge({b, c})}), all);
    EXPECT_EQ(merge({merge({c, a}), merge({b, a})}), all);
  });
}

TEST(MergeLaws, Idempotent) {
  forManyUnits([](const Three &units) {
    const auto &[a, b, c] = units;
    EXPECT_EQ(merge({a, a}), canonical(a));
    EXPECT_EQ(canonical(canonical(a)), canonical(a));
    EXPECT_EQ(merge({a, merge({a, b})}), merge({a, b}));
  });
}

TEST(MergeLaws, CopyingAndMovingAreTheSame) {
  forManyUnits([](const Three &units) {
    std::vector<Unit> list = {units.a, units.b, units.c};
    Unit copied = merge(std::span<const Unit>(list));
    EXPECT_EQ(merge(std::move(list)), copied);
  });
}

TEST(MergeLaws, TheOrderInAUnitDoesNotMatter) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Three one(seed, 1);
    Three other(seed, 4);
    EXPECT_NE(other.a, one.a) << seed;
    EXPECT_EQ(canonical(other.a), canonical(one.a)) << seed;
  }
}

template <class Row> bool isStrictlySorted(const std::vector<Row> &rows) {
  return std::ranges::adjacent_find(rows, std::greater_equal<>()) == rows.end();
}

TEST(MergeLaws, TablesAreSortedAndRowsStandOnce) {
  forManyUnits([](const Three &units) {
    Unit all = merge({units.a, units.b});
    EXPECT_EQ(findFlaw(all), "");
    EXPECT_TRUE(isStrictlySorted(all.files));
    EXPECT_TRUE(isStrictlySorted(all.strings));
    EXPECT_TRUE(isStrictlySorted(all.entities));
    EXPECT_TRUE(isStrictlySorted(all.translationUnits));
    EXPECT_TRUE(isStrictlySorted(all.variables));
    EXPECT_TRUE(isStrictlySorted(all.fields));
    EXPECT_TRUE(isStrictlySorted(all.records));
    EXPECT_TRUE(isStrictlySorted(all.functions));
    EXPECT_TRUE(isStrictlySorted(all.suppressions));
    EXPECT_TRUE(isStrictlySorted(all.shares));
  });
}

TEST(MergeLaws, TypesStandAfterTheirArgumentsAndOnce) {
  forManyUnits([](const Three &units) {
    Unit all = merge({units.a, units.b});
    for (Index at = 0; at < all.types.size(); ++at)
      for (Index argument : all.types[at].arguments)
        EXPECT_LT(argument, at);
    std::ranges::sort(all.types);
    EXPECT_TRUE(isStrictlySorted(all.types));
  });
}

TEST(MergeLaws, AnEntityIsItsId) {
  forManyUnits([](const Three &units) {
    Unit all = merge({units.a, units.b});
    auto sameId = [](const Entity &x, const Entity &y) { return x.id == y.id; };
    EXPECT_EQ(std::ranges::adjacent_find(all.entities, sameId),
              all.entities.end());
  });
}

} // namespace
} // namespace cachetidy::facts
