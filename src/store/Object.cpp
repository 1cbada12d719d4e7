// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts, compressed where LLVM was built with zstd.

#include "store/Object.h"

#include "store/Record.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"
#include "llvm/Support/Error.h"

namespace zstd = llvm::compression::zstd;

namespace cachetidy::store {

static constexpr std::string_view plainKind = "object";
static constexpr std::string_view packedKind = "packed object";

std::string pack(std::string_view content) {
  if (!zstd::isAvailable())
    return seal(plainKind, content);
  llvm::SmallVector<std::uint8_t, 0> packed;
  zstd::compress(llvm::arrayRefFromStringRef(content), packed,
                 zstd::BestSpeedCompression);
  RecordWriter to;
  to.number(content.size());
  to.text(llvm::toStringRef(packed));
  return seal(packedKind, to.bytes());
}

static std::optional<std::string> unpackSealed(std::string_view body) {
  RecordReader from(body);
  const std::size_t size = from.number();
  const std::string_view packed = from.text();
  if (!from.isWhole() || !zstd::isAvailable())
    return std::nullopt;
  llvm::SmallVector<std::uint8_t, 0> content;
  if (llvm::Error error = zstd::decompress(llvm::arrayRefFromStringRef(packed),
                                           content, size)) {
    llvm::consumeError(std::move(error));
    return std::nullopt;
  }
  return llvm::toStringRef(content).str();
}

std::optional<std::string> unpack(std::string_view bytes) {
  if (const auto plain = unseal(plainKind, bytes))
    return std::string(*plain);
  if (const auto packed = unseal(packedKind, bytes))
    return unpackSealed(*packed);
  return std::nullopt;
}

} // namespace cachetidy::store
