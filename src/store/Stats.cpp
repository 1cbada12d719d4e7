// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stamps as bytes.

#include "store/Stats.h"

#include "store/Record.h"

namespace cachetidy::store {

static constexpr std::string_view kind = "stats";

std::string encodeStats(const extract::KnownContents &contents) {
  RecordWriter to;
  to.number(contents.size());
  for (const auto &[path, known] : contents) {
    to.text(path);
    to.number(known.stamp.size);
    to.number(known.stamp.inode);
    to.number(static_cast<std::uint64_t>(known.stamp.modified));
    to.number(static_cast<std::uint64_t>(known.stamp.changed));
    to.digest(known.content);
  }
  return seal(kind, to.bytes());
}

std::optional<extract::KnownContents> decodeStats(std::string_view bytes) {
  const std::optional<std::string_view> body = unseal(kind, bytes);
  if (!body)
    return std::nullopt;
  extract::KnownContents contents;
  RecordReader from(*body);
  const std::size_t count = from.count();
  contents.reserve(count);
  for (std::size_t left = count; left != 0; --left) {
    extract::StampedContent &known = contents[std::string(from.text())];
    known.stamp.size = from.number();
    known.stamp.inode = from.number();
    known.stamp.modified = static_cast<std::int64_t>(from.number());
    known.stamp.changed = static_cast<std::int64_t>(from.number());
    known.content = from.digest();
  }
  if (!from.isWhole())
    return std::nullopt;
  return contents;
}

} // namespace cachetidy::store
