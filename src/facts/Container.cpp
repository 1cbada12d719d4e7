// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The file a shard is.

#include "facts/Container.h"

#include "facts/Serialize.h"

#include <algorithm>
#include <optional>

namespace cachetidy::facts {

namespace {

constexpr std::string_view formatName = "cachetidy-facts";

/// The first three bits of a CBOR item.
enum class Major : std::uint8_t { Unsigned = 0, Bytes = 2, Text = 3, Map = 5 };

/// FNV-1a: each step is invertible, so that no change of one byte escapes it.
std::uint64_t digestOf(ByteView bytes) {
  std::uint64_t digest = 0xcbf29ce484222325;
  for (std::uint8_t byte : bytes)
    digest = (digest ^ byte) * 0x100000001b3;
  return digest;
}

void writeHead(Bytes &to, Major major, std::uint64_t value) {
  auto byte = [&](std::uint64_t bits) { to.push_back(std::uint8_t(bits)); };
  unsigned type = static_cast<unsigned>(major) << 5;
  if (value < 24)
    return byte(type | value);
  unsigned log = value > UINT32_MAX ? 3 : value > 0xffff ? 2 : value > 0xff;
  byte(type | (24 + log));
  for (int shift = (8 << log) - 8; shift >= 0; shift -= 8)
    byte(value >> shift);
}

void writeText(Bytes &to, std::string_view text) {
  writeHead(to, Major::Text, text.size());
  to.insert(to.end(), text.begin(), text.end());
}

class Reader {
public:
  explicit Reader(ByteView bytes) : Rest(bytes) {}

  ByteView rest() const { return Rest; }

  std::optional<std::uint64_t> head(Major major) {
    if (Rest.empty() || Rest[0] >> 5 != static_cast<unsigned>(major))
      return {};
    unsigned low = Rest[0] & 31;
    std::size_t size = low < 24 ? 0 : std::size_t(1) << (low - 24);
    if (low > 27 || Rest.size() <= size)
      return {};
    std::uint64_t value = size == 0 ? low : 0;
    for (std::uint8_t byte : Rest.subspan(1, size))
      value = value << 8 | byte;
    Rest = Rest.subspan(1 + size);
    return value;
  }

  std::optional<ByteView> string(Major major) {
    auto size = head(major);
    if (!size || *size > Rest.size())
      return {};
    ByteView content = Rest.first(*size);
    Rest = Rest.subspan(*size);
    return content;
  }

  std::optional<std::string_view> text() {
    auto bytes = string(Major::Text);
    if (!bytes)
      return {};
    return std::string_view(reinterpret_cast<const char *>(bytes->data()),
                            bytes->size());
  }

  bool text(std::string_view expected) { return text() == expected; }

private:
  ByteView Rest;
};

/// Empty if the digest stands there and is that of what follows.
std::string checkDigest(Reader &reader) {
  if (!reader.text("digest"))
    return "damaged: its digest is missing";
  auto digest = reader.head(Major::Unsigned);
  if (!digest || *digest != digestOf(reader.rest()))
    return "damaged: its content is not what was written (the digests differ)";
  return {};
}

/// Empty if the bytes begin as a shard of this version does.
std::string checkHeader(Reader &reader) {
  if (reader.rest().empty())
    return "not a cachetidy shard: it is empty";
  if (!reader.head(Major::Map) || !reader.text("format") ||
      !reader.text(formatName))
    return "not a cachetidy shard";
  if (!reader.text("version"))
    return "damaged: its version is missing";
  auto version = reader.head(Major::Unsigned);
  if (!version)
    return "damaged: its version is no number";
  if (*version != formatVersion)
    return "facts format " + std::to_string(*version) +
           ", this cachetidy reads " + std::to_string(formatVersion) +
           ": extract again";
  return checkDigest(reader);
}

} // namespace

Bytes wrap(std::span<const Section> sections) {
  Bytes body;
  for (const Section &section : sections) {
    writeText(body, section.name);
    writeHead(body, Major::Bytes, section.content.size());
    body.insert(body.end(), section.content.begin(), section.content.end());
  }
  Bytes file;
  writeHead(file, Major::Map, 3 + sections.size());
  writeText(file, "format");
  writeText(file, formatName);
  writeText(file, "version");
  writeHead(file, Major::Unsigned, formatVersion);
  writeText(file, "digest");
  writeHead(file, Major::Unsigned, digestOf(body));
  file.insert(file.end(), body.begin(), body.end());
  return file;
}

std::variant<std::vector<Section>, std::string> unwrap(ByteView bytes) {
  Reader reader(bytes);
  if (std::string problem = checkHeader(reader); !problem.empty())
    return problem;
  std::vector<Section> sections;
  while (!reader.rest().empty()) {
    auto name = reader.text();
    auto content = name ? reader.string(Major::Bytes) : std::nullopt;
    if (!content)
      return "damaged: after its table " + std::to_string(sections.size()) +
             " stands no other table";
    sections.push_back({*name, *content});
  }
  if (auto count = Reader(bytes).head(Major::Map); count != sections.size() + 3)
    return "damaged: it announces " + std::to_string(*count) +
           " members and has " + std::to_string(sections.size() + 3);
  return sections;
}

} // namespace cachetidy::facts
