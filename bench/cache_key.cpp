// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a key of include/cachetidy/cache_key.h costs, beside the same text made
// by fmt::format, which escapes nothing. bench/cache_key builds and runs it.

#include "cachetidy/cache_key.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>

namespace {

using namespace cachetidy;

// What the keys are made of. Nothing of it is known to the compiler.
struct Inputs {
  unsigned long long id = 7'654'321'000;
  std::string locale = "de-CH";
  std::string text = "all blue shoes that are made of leather, by price";
  double price = 129.95;
  std::string very_long = std::string(400, 'x');
};

template <typename Make> double nanoseconds(Inputs &in, Make make) {
  constexpr int calls = 20'000;
  const auto start = std::chrono::steady_clock::now();
  for (int call = 0; call < calls; ++call) {
    ++in.id;
    const std::string key = make(in);
    const char *const made = key.data();
    asm volatile("" : : "r"(made) : "memory"); // it is of use
  }
  const std::chrono::duration<double, std::nano> took =
      std::chrono::steady_clock::now() - start;
  return took.count() / calls;
}

// In turns, so that both meet the same machine; the best of each.
template <typename Ours, typename Theirs>
void compare(const char *what, Ours ours, Theirs theirs) {
  Inputs in;
  double our_best = 1e9, their_best = 1e9;
  for (int round = 0; round < 100; ++round) {
    our_best = std::min(our_best, nanoseconds(in, ours));
    their_best = std::min(their_best, nanoseconds(in, theirs));
  }
  std::printf("%-34s %8.1f %8.1f %8.2f\n", what, our_best, their_best,
              our_best / their_best);
}

} // namespace

int main() {
  std::printf("%-34s %8s %8s %8s\n", "ns for a key", "ours", "fmt", "ratio");
  const KeySpace shop = KeySpace("shop").scoped(named("v", 3));
  compare(
      "a number", [](auto &in) { return construct_cache_key("user", in.id); },
      [](auto &in) { return fmt::format("user:{}:", in.id); });
  compare(
      "namespace, scope, number, 2 texts",
      [&](auto &in) {
        return shop.construct_cache_key("user", in.id, "profile", in.locale);
      },
      [](auto &in) {
        return fmt::format("shop/v={}:user:{}:{}:{}:", 3, in.id, "profile",
                           in.locale);
      });
  compare(
      "3 named parts",
      [](auto &in) {
        return construct_cache_key("price", named("user", in.id),
                                   named("locale", in.locale),
                                   named("size", 42));
      },
      [](auto &in) {
        return fmt::format("price:locale={}:size={}:user={}:", in.locale, 42,
                           in.id);
      });
  compare(
      "a text of 49 bytes, 9 escaped",
      [](auto &in) { return construct_cache_key("search", in.text); },
      [](auto &in) { return fmt::format("search:{}:", in.text); });
  compare(
      "a double",
      [](auto &in) { return construct_cache_key("price", in.price); },
      [](auto &in) { return fmt::format("price:{}:", in.price); });
  compare(
      "over 250 bytes: with a digest",
      [](auto &in) { return construct_cache_key("page", in.very_long, in.id); },
      [](auto &in) { return fmt::format("page:{}:{}:", in.very_long, in.id); });
}
