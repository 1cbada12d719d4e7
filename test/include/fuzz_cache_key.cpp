// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two calls are made of the bytes of libFuzzer; their keys are equal if and
// only if they are.

#include "Keys.h"

#include <cstdio>
#include <cstdlib>

using namespace cachetidy;
using namespace cachetidy::test;

namespace {

/// Takes the input apart; after its end, there are zeros.
class Bytes {
public:
  Bytes(const std::uint8_t *data, std::size_t size) : at(data), left(size) {}

  std::size_t below(std::size_t end) {
    if (left == 0)
      return 0;
    --left;
    return *at++ % end;
  }

  std::string text() {
    std::string text;
    for (std::size_t size = below(6); size > 0; --size)
      text += static_cast<char>(below(256));
    if (below(16) == 15) // as long as the bounds
      text += std::string(150 + below(256), 'x');
    return text;
  }

  Part part() { return below(5) == 4 ? Part() : Part(text()); }

  Call call() {
    Call call;
    if (below(2) == 1) {
      call.space.push_back(text());
      for (std::size_t more = below(3); more > 0; --more)
        call.scope.emplace_back(text(), part());
    }
    call.family = text();
    for (std::size_t more = below(most_parts + 1); more > 0; --more)
      call.parts.push_back(part());
    for (std::size_t more = below(most_parts + 1); more > 0; --more)
      call.named_parts.emplace(text(), part());
    return call;
  }

  /// Nearly the same call, or the same.
  Call like(Call call) {
    switch (below(4)) {
    case 0:
      call.family = text();
      break;
    case 1:
      if (!call.parts.empty())
        call.parts[below(call.parts.size())] = part();
      break;
    case 2:
      if (!call.named_parts.empty())
        call.named_parts.erase(call.named_parts.begin());
      call.named_parts.emplace(text(), part());
      break;
    default:
      if (!call.parts.empty())
        call.parts.pop_back();
    }
    return call;
  }

private:
  const std::uint8_t *at;
  std::size_t left;
};

void expect(bool holds, const char *what, const std::string &a,
            const std::string &b) {
  if (holds)
    return;
  std::fprintf(stderr, "%s: %s %s\n", what, a.c_str(), b.c_str());
  std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) {
  Bytes bytes(data, size);
  const bool is_like = bytes.below(2) == 1;
  const Call one = bytes.call();
  const Call other = is_like ? bytes.like(one) : bytes.call();
  const std::string key = key_of(one), other_key = key_of(other);
  expect((key == other_key) == (one == other), "equal keys, or calls", key,
         other_key);
  const std::string prefix = prefix_of(one, 0);
  const bool is_family = one.space == other.space && one.scope == other.scope &&
                         one.family == other.family;
  expect(prefix.size() >= 217 ||
             (other_key.compare(0, prefix.size(), prefix) == 0) == is_family,
         "the prefix of a family", prefix, other_key);
  expect(key.size() <= longest_cache_key, "too long", key, "");
  for (const char c : key)
    expect(c > ' ' && c <= '~', "not plain", key, "");
  return 0;
}
