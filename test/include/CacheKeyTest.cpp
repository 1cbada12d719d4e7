// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What keys look like.

#include "cachetidy/cache_key.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <limits>

using namespace cachetidy;

namespace {

enum class Color : std::uint8_t { Red = 200 };
enum Size { Small = -1 };
enum class Flag : bool { On = true };
enum class Letter : char { A = 'A' };

TEST(CacheKeyTest, IsReadable) {
  EXPECT_EQ(construct_cache_key("user"), "user:");
  EXPECT_EQ(construct_cache_key("user", 42), "user:42:");
  EXPECT_EQ(construct_cache_key("user", 42, "profile"), "user:42:profile:");
  EXPECT_EQ(construct_cache_key(std::string("user"), std::string("a@b.ch")),
            "user:a@b.ch:");
  EXPECT_EQ(construct_cache_key("day", std::string_view("2024-02-29")),
            "day:2024-02-29:");
}

TEST(CacheKeyTest, HasIntegersOfAllWidths) {
  EXPECT_EQ(construct_cache_key("n", std::int8_t(-128), std::uint8_t(255)),
            "n:-128:255:");
  EXPECT_EQ(construct_cache_key("n", std::int16_t(-1), std::uint16_t(65535)),
            "n:-1:65535:");
  EXPECT_EQ(construct_cache_key("n", INT64_MIN, UINT64_MAX, 0),
            "n:-9223372036854775808:18446744073709551615:0:");
}

TEST(CacheKeyTest, HasWhatElseIsNoText) {
  EXPECT_EQ(construct_cache_key("b", true, false), "b:true:false:");
  EXPECT_EQ(construct_cache_key("c", 'a', ':', '\0'), "c:a:%3A:%00:");
  EXPECT_EQ(construct_cache_key("e", Color::Red, Small, Flag::On, Letter::A),
            "e:200:-1:1:65:");
}

TEST(CacheKeyTest, HasFloatsAsTheyAre) {
  EXPECT_EQ(construct_cache_key("f", 0.1, 0.1F, 1.0, 1e300, -2.5),
            "f:0.1:0.1:1:1e+300:-2.5:");
  EXPECT_EQ(construct_cache_key("f", 0.1 + 0.2), "f:0.30000000000000004:");
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(construct_cache_key("f", infinity, -infinity), "f:inf:-inf:");
}

TEST(CacheKeyTest, OfEqualFloatsIsEqual) {
  EXPECT_EQ(construct_cache_key("f", -0.0, -0.0F), "f:0:0:");
  EXPECT_EQ(construct_cache_key("f", std::copysign(std::nan(""), -1.0)),
            "f:nan:");
}

TEST(CacheKeyTest, KnowsNoLocale) {
  for (const char *name : {"de_DE.UTF-8", "C.UTF-8", "C"}) {
    std::setlocale(LC_ALL, name);
    EXPECT_EQ(construct_cache_key("f", 1234567.5, "\xe9"), "f:1234567.5:%E9:");
  }
}

TEST(CacheKeyTest, TellsAbsentFromEmpty) {
  EXPECT_EQ(construct_cache_key("o", std::optional<int>()), "o:~:");
  EXPECT_EQ(construct_cache_key("o", std::optional<int>(0)), "o:0:");
  EXPECT_EQ(construct_cache_key("o", std::optional<std::string>("")), "o:'':");
  EXPECT_EQ(construct_cache_key("o", "", "~", "''", ""), "o:'':%7E:%27%27:'':");
  EXPECT_EQ(construct_cache_key(""), "'':");
}

TEST(CacheKeyTest, EscapesWhatHasAMeaning) {
  EXPECT_EQ(construct_cache_key("a:b%", "c=d#e", "*?[]\\", "{x}"),
            "a%3Ab%25:c%3Dd%23e:%2A%3F%5B%5D%5C:%7Bx%7D:");
  EXPECT_EQ(construct_cache_key("t", " \t\r\n", "Z\xc3\xbcrich", "a/b"),
            "t:%20%09%0D%0A:Z%C3%BCrich:a%2Fb:");
  EXPECT_EQ(construct_cache_key("t", std::string_view("\0\x7f\xff", 3)),
            "t:%00%7F%FF:");
}

TEST(CacheKeyTest, HasNamedPartsInOneOrder) {
  const std::string locale = "de";
  EXPECT_EQ(
      construct_cache_key("user", 7, named("page", 2), named("locale", locale)),
      "user:7:locale=de:page=2:");
  EXPECT_EQ(
      construct_cache_key("user", named("locale", locale), named("page", 2), 7),
      "user:7:locale=de:page=2:");
  EXPECT_EQ(
      construct_cache_key("user", named("b", 1), named("a", 2), named("a", 1)),
      "user:a=1:a=2:b=1:");
  EXPECT_EQ(construct_cache_key("user", named("a=b", std::optional<int>())),
            "user:a%3Db=~:");
  EXPECT_EQ(construct_cache_key("user", named("", "")), "user:''='':");
}

TEST(CacheKeyTest, HasANamespaceAndAScope) {
  const KeySpace shop("shop");
  EXPECT_EQ(shop.construct_cache_key("user", 42, "profile"),
            "shop/user:42:profile:");
  const KeySpace tenant = shop.scoped(named("v", 3), named("tenant", 7));
  EXPECT_EQ(tenant.construct_cache_key("user", named("x", 1), 42),
            "shop/tenant=7:v=3:user:42:x=1:");
  EXPECT_EQ(tenant.scoped(named("branch", "a")).construct_cache_key("user"),
            "shop/tenant=7:v=3:branch=a:user:");
  EXPECT_EQ(shop.scoped().construct_cache_key("user"), "shop/user:");
  EXPECT_EQ(KeySpace("").construct_cache_key("a/b"), "''/a%2Fb:");
}

TEST(CacheKeyTest, HasAPrefix) {
  EXPECT_EQ(cache_family_prefix("user"), "user:");
  EXPECT_EQ(cache_family_prefix("user", 42, "x"), "user:42:x:");
  const KeySpace tenant = KeySpace("shop").scoped(named("tenant", 7));
  EXPECT_EQ(tenant.cache_family_prefix("user", 42), "shop/tenant=7:user:42:");
}

// The digests are those that another implementation of SHAKE128 gives.
TEST(CacheKeyTest, IsBounded) {
  const std::string fits(244, 'x');
  EXPECT_EQ(construct_cache_key("user", fits), "user:" + fits + ":");
  EXPECT_EQ(construct_cache_key("user", std::string(300, 'x')),
            "user:" + std::string(212, 'x') +
                "#29a93fc91379032607ca3b06ce269549");
  EXPECT_EQ(construct_cache_key(std::string(1000, '*'), 1).substr(217),
            "#6ab97fd5ee38c1bfcbf4874bf455c39a");
}

TEST(CacheKeyTest, DigestIsShake128) {
  const auto digest = [](std::size_t size) {
    return detail::digest_of(std::string(size, 'a'));
  };
  EXPECT_EQ(digest(0), (std::array<std::uint64_t, 2>{0x7d828fe8a42b9c7f,
                                                     0x3e85057650456061}));
  EXPECT_EQ(digest(1), (std::array<std::uint64_t, 2>{0xbf6688d288dec885,
                                                     0x2b1661390b096808}));
  EXPECT_EQ(digest(167), (std::array<std::uint64_t, 2>{0xa89081ae536c5c4f,
                                                       0x70285d12b2558aff}));
  EXPECT_EQ(digest(168), (std::array<std::uint64_t, 2>{0x13b7226c58112ec2,
                                                       0xd71433e9fc73e3bd}));
  EXPECT_EQ(digest(169), (std::array<std::uint64_t, 2>{0x4394fdacf323fc09,
                                                       0x62de1b5b7f0cdb80}));
  EXPECT_EQ(digest(336), (std::array<std::uint64_t, 2>{0xd767537587188b51,
                                                       0x448c1786c1304346}));
  EXPECT_EQ(digest(1000), (std::array<std::uint64_t, 2>{0xdcd4819dd4a540c3,
                                                        0x9b2b208733fae6f3}));
}

} // namespace
