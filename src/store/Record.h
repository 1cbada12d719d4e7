// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bytes of what a store keeps, other than facts.

#ifndef CACHETIDY_STORE_RECORD_H
#define CACHETIDY_STORE_RECORD_H

#include "extract/Files.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cachetidy::store {

using extract::Digest;

/// As the name of a file.
std::string nameOf(const Digest &digest);

class RecordWriter {
public:
  void number(std::uint64_t number);
  void text(std::string_view text);
  void digest(const Digest &digest);

  const std::string &bytes() const { return Out; }

private:
  std::string Out;
};

/// What cannot be read is 0 or empty, and isWhole() tells.
class RecordReader {
public:
  explicit RecordReader(std::string_view bytes) : Rest(bytes) {}

  std::uint64_t number();
  /// Of things that take a byte each at least.
  std::size_t count();
  std::string_view text();
  Digest digest();

  /// Whether all was read, and nothing else was asked for.
  bool isWhole() const { return !Failed && Rest.empty(); }

private:
  std::string_view take(std::size_t size);

  std::string_view Rest;
  bool Failed = false;
};

/// The body under a head that names its kind, its version and its digest.
std::string seal(std::string_view kind, std::string_view body);

/// The body of what seal() gave; nothing of anything else.
std::optional<std::string_view> unseal(std::string_view kind,
                                       std::string_view bytes);

} // namespace cachetidy::store

#endif
