// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The file a shard is.

#include "facts/Container.h"

#include "facts/Digest.h"
#include "facts/Serialize.h"

#include <map>
#include <optional>

namespace cachetidy::facts {

namespace {

constexpr std::string_view formatName = "cachetidy-facts";

/// The first three bits of a CBOR item.
enum class Major : std::uint8_t { Unsigned = 0, Bytes = 2, Text = 3, Map = 5 };

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
           ", this cachetidy reads " + std::to_string(formatVersion);
  return {};
}

} // namespace

bool Block::isIntact() const { return digestOf(content) == name; }

Bytes wrap(std::span<const Bytes> blocks) {
  std::map<std::string, ByteView> named;
  for (const Bytes &block : blocks)
    named.emplace(digestOf(block), block);
  Bytes file;
  writeHead(file, Major::Map, 2 + named.size());
  writeText(file, "format");
  writeText(file, formatName);
  writeText(file, "version");
  writeHead(file, Major::Unsigned, formatVersion);
  for (const auto &[name, content] : named) {
    writeText(file, name);
    writeHead(file, Major::Bytes, content.size());
    file.insert(file.end(), content.begin(), content.end());
  }
  return file;
}

std::variant<std::vector<Block>, std::string> unwrap(ByteView bytes) {
  Reader reader(bytes);
  if (std::string problem = checkHeader(reader); !problem.empty())
    return problem;
  std::vector<Block> blocks;
  while (!reader.rest().empty()) {
    auto name = reader.text();
    auto content = name ? reader.string(Major::Bytes) : std::nullopt;
    if (!content)
      return "damaged: it is cut off, or changed, after its block " +
             std::to_string(blocks.size());
    blocks.push_back({*name, *content});
  }
  if (auto count = Reader(bytes).head(Major::Map); count != blocks.size() + 2)
    return "damaged: it announces " + std::to_string(*count) +
           " members and has " + std::to_string(blocks.size() + 2);
  return blocks;
}

} // namespace cachetidy::facts
