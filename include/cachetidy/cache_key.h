// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The keys of a shared cache: docs/cache-key.md. Needs C++17 and nothing else.
//
//   construct_cache_key("user", 42, "profile")        user:42:profile:
//   KeySpace("shop").construct_cache_key("user", 42)  shop/user:42:

#ifndef CACHETIDY_CACHE_KEY_H
#define CACHETIDY_CACHE_KEY_H

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace cachetidy {

/// No key has more bytes: it is what memcached allows.
inline constexpr std::size_t longest_cache_key = 250;

/// A part that is known by its name: the order of those that have one does not
/// matter. Refers to its arguments: use it in the call in which it is written.
template <typename Value> struct named {
  std::string_view name;
  const Value &value;
  named(std::string_view its_name, const Value &its_value)
      : name(its_name), value(its_value) {}
};

namespace detail {

template <typename> inline constexpr bool is_named = false;
template <typename Value> inline constexpr bool is_named<named<Value>> = true;

template <typename> inline constexpr bool is_optional = false;
template <typename Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

template <typename Part>
inline constexpr bool is_text =
    std::is_convertible_v<const Part &, std::string_view> &&
    !std::is_null_pointer_v<Part>;

inline constexpr auto is_escaped = [] {
  std::array<bool, 256> escaped{};
  for (std::size_t byte = 0; byte < escaped.size(); ++byte)
    escaped[byte] = byte <= ' ' || byte > '~';
  for (const char c : std::string_view("%:/=#~'*?[]\\{}"))
    escaped[static_cast<unsigned char>(c)] = true;
  return escaped;
}();

inline char *write_text(char *at, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!is_escaped[byte]) {
      *at++ = c;
      continue;
    }
    *at++ = '%';
    *at++ = "0123456789ABCDEF"[byte >> 4];
    *at++ = "0123456789ABCDEF"[byte & 15];
  }
  return text.empty() ? std::fill_n(at, 2, '\'') : at;
}

inline char *write_word(char *at, std::string_view word) {
  return std::copy(word.begin(), word.end(), at);
}

inline constexpr std::size_t room_for_number = 64;

template <typename Part> char *write_part(char *at, const Part &part) {
  if constexpr (is_optional<Part>) {
    static_assert(!is_optional<typename Part::value_type>, "optional twice");
    return part ? write_part(at, *part)
                : write_word(at, "~"); // a text has none
  } else if constexpr (is_text<Part>)
    return write_text(at, part);
  else if constexpr (std::is_same_v<Part, char>)
    return write_text(at, std::string_view(&part, 1));
  else if constexpr (std::is_same_v<Part, bool>)
    return write_word(at, part ? "true" : "false");
  else if constexpr (std::is_enum_v<Part>)
    return write_part(at, +static_cast<std::underlying_type_t<Part>>(part));
  else if constexpr (std::is_integral_v<Part>)
    return std::to_chars(at, at + room_for_number, +part).ptr;
  else {
    static_assert(std::is_same_v<Part, float> || std::is_same_v<Part, double>,
                  "a value of this type is not a part of a cache key");
    if (std::fpclassify(part) == FP_NAN)
      return write_word(at, "nan"); // of either sign
    const Part number = std::fpclassify(part) == FP_ZERO ? 0 : part; // not -0
    return std::to_chars(at, at + room_for_number, number).ptr;
  }
}

/// A part and its end.
template <typename Part> char *write_segment(char *at, const Part &part) {
  if constexpr (is_named<Part>)
    return write_segment(write_word(write_text(at, part.name), "="),
                         part.value);
  else
    return write_word(write_part(at, part), ":");
}

/// At least as many bytes as `write_segment` writes.
template <typename Part> std::size_t room_for(const Part &part) {
  if constexpr (is_named<Part>)
    return room_for(part.name) + room_for(part.value);
  else if constexpr (is_optional<Part>)
    return part ? room_for(*part) : room_for_number;
  else if constexpr (is_text<Part>)
    return 3 * std::string_view(part).size() + 3; // all escaped, or empty
  else
    return room_for_number;
}

inline std::string_view text_of(const char *from, const char *to) {
  return {from, static_cast<std::size_t>(to - from)};
}

/// Moves the last segment to its place among those before, which are in order.
inline void sort_last(char *from, char *last, char *end) {
  for (char *next = from; from != last; from = next) {
    next = std::find(from, last, ':') + 1;
    if (text_of(last, end) < text_of(from, next))
      break;
  }
  std::rotate(from, last, end);
}

/// Those without a name as they are given, then those with one, in order.
template <typename... Parts> char *write_all(char *at, const Parts &...parts) {
  ((at = is_named<Parts> ? at : write_segment(at, parts)), ...);
  char *const from = at;
  [[maybe_unused]] const auto write_named = [from, &at](const auto &part) {
    char *const last = at;
    at = write_segment(at, part);
    sort_last(from, last, at);
  };
  ((is_named<Parts> ? write_named(parts) : void()), ...);
  return at;
}

/// What `write_all` writes after `space`, as `finish` makes it.
template <typename... Parts>
std::string build(std::string finish(std::string_view), std::string_view space,
                  const Parts &...parts) {
  const std::size_t room = (space.size() + ... + room_for(parts));
  std::array<char, 512> small;
  std::string large(room < small.size() ? 0 : room, '\0');
  char *const from = large.empty() ? small.data() : large.data();
  return finish(text_of(from, write_all(write_word(from, space), parts...)));
}

inline std::uint64_t turn(std::uint64_t lane, std::size_t by) {
  return lane << by | lane >> (64 - by);
}

/// The permutation of FIPS 202. Lane x of row y is at x + 5 * y.
inline void permute(std::array<std::uint64_t, 25> &lanes) {
  constexpr std::array<std::uint8_t, 24> path{10, 7,  11, 17, 18, 3,  5,  16,
                                              8,  21, 24, 4,  15, 23, 19, 13,
                                              12, 2,  20, 14, 22, 9,  6,  1};
  unsigned constants = 1; // a shift register that makes them
  for (int round = 0; round < 24; ++round) {
    std::array<std::uint64_t, 5> row{}; // of sums first
    for (std::size_t y = 0; y < 25; y += 5)
      for (std::size_t x = 0; x < 5; ++x)
        row[x] ^= lanes[x + y];
    for (std::size_t y = 0; y < 25; y += 5)
      for (std::size_t x = 0; x < 5; ++x)
        lanes[x + y] ^= row[(x + 4) % 5] ^ turn(row[(x + 1) % 5], 1);
    std::uint64_t moved = lanes[1];
    for (std::size_t step = 0; step < 24; ++step) {
      moved = turn(moved, (step + 1) * (step + 2) / 2 % 64);
      std::swap(moved, lanes[path[step]]);
    }
    for (std::size_t y = 0; y < 25; y += 5) {
      std::copy_n(&lanes[y], 5, row.begin());
      for (std::size_t x = 0; x < 5; ++x)
        lanes[x + y] ^= ~row[(x + 1) % 5] & row[(x + 2) % 5];
    }
    for (unsigned bit = 1; bit < 128; bit *= 2) {
      lanes[0] ^= std::uint64_t{constants & 1} << (bit - 1);
      constants = constants << 1 ^ (constants >> 7) * 0x171;
    }
  }
}

/// The first 128 bits of SHAKE128.
inline std::array<std::uint64_t, 2> digest_of(std::string_view text) {
  constexpr std::size_t block = 168;
  std::array<std::uint64_t, 25> lanes{};
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at > 0 && at % block == 0)
      permute(lanes);
    const char byte = at < text.size() ? text[at] : '\x1f';
    lanes[at % block / 8] ^= std::uint64_t{static_cast<unsigned char>(byte)}
                             << at % 8 * 8;
  }
  lanes[block / 8 - 1] ^= std::uint64_t{1} << 63;
  permute(lanes);
  return {lanes[0], lanes[1]};
}

inline std::string whole(std::string_view text) { return std::string(text); }

inline std::string cut(std::string_view text) {
  return whole(text.substr(0, longest_cache_key - 33));
}

inline std::string bounded(std::string_view text) {
  if (text.size() <= longest_cache_key)
    return whole(text);
  std::string key(longest_cache_key, '#'); // a text has none
  text.copy(key.data(), longest_cache_key - 33);
  const auto digest = digest_of(text);
  for (std::size_t digit = 0; digit < 32; ++digit)
    key[longest_cache_key - 32 + digit] =
        "0123456789abcdef"[digest[digit / 16] >> (digit % 16 ^ 1) * 4 & 15];
  return key;
}

} // namespace detail

/// The key of an entry of a family: `family:part:part:name=part:`.
///
/// The family is a text. A part is a text, a number, a bool, a char, an enum
/// (its number), or an optional of these; an absent one equals no other part.
/// Numbers are exact, in any locale. 1 and "1" have the same text.
///
/// Two calls give one key only if these are equal: the families; the texts of
/// the parts without a name, in order; the names and texts of those with one,
/// in any order. A key is printable ASCII, without spaces and what is special
/// in a glob. If it had over 250 bytes, it is its first 217, '#', and 128 bits
/// of its SHAKE128: of two such, what is said above is as sure as that hash.
template <typename... Parts>
std::string construct_cache_key(std::string_view family,
                                const Parts &...parts) {
  return detail::build(detail::bounded, {}, family, parts...);
}

/// What all keys of the family whose first parts are `leading` begin with, and
/// no others. If it had over 217 bytes, it is its first 217, and others may
/// begin with it, too. Nothing in it is special in a glob.
template <typename... Leading>
std::string cache_family_prefix(std::string_view family,
                                const Leading &...leading) {
  static_assert(!(detail::is_named<Leading> || ...), "a name cannot lead");
  return detail::build(detail::cut, {}, family, leading...);
}

/// Gives keys that differ from those of other names and scopes, and from those
/// without any: `name/scope=part:family:part:`. A value that does not change;
/// its functions do what those outside do.
class KeySpace {
  std::string head;

public:
  explicit KeySpace(std::string_view name)
      : head(detail::build(detail::whole, {}, name)) {
    head.back() = '/';
  }

  /// Beneath this one. Its parts have names: a tenant, a version of a schema.
  template <typename... Parts> KeySpace scoped(const Parts &...parts) const {
    static_assert((detail::is_named<Parts> && ...), "a scope has a name");
    KeySpace beneath(*this);
    beneath.head = detail::build(detail::whole, head, parts...);
    return beneath;
  }

  template <typename... Parts>
  std::string construct_cache_key(std::string_view family,
                                  const Parts &...parts) const {
    return detail::build(detail::bounded, head, family, parts...);
  }

  template <typename... Leading>
  std::string cache_family_prefix(std::string_view family,
                                  const Leading &...leading) const {
    static_assert(!(detail::is_named<Leading> || ...), "a name cannot lead");
    return detail::build(detail::cut, head, family, leading...);
  }
};

} // namespace cachetidy

#endif
