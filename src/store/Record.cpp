// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Numbers, texts and digests, one after the other.

#include "store/Record.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace cachetidy::store {

static constexpr std::string_view form = " of cachetidy's fact store, form 3\n";

std::string nameOf(const Digest &digest) {
  return llvm::toHex(digest, /*LowerCase=*/true);
}

void RecordWriter::number(std::uint64_t number) {
  llvm::raw_string_ostream out(Out);
  llvm::encodeULEB128(number, out);
}

void RecordWriter::text(std::string_view text) {
  number(text.size());
  Out += text;
}

void RecordWriter::digest(const Digest &digest) {
  Out.append(digest.begin(), digest.end());
}

std::uint64_t RecordReader::number() {
  const auto *begin = reinterpret_cast<const std::uint8_t *>(Rest.data());
  unsigned size = 0;
  const char *error = nullptr;
  const std::uint64_t number =
      llvm::decodeULEB128(begin, &size, begin + Rest.size(), &error);
  Failed |= error != nullptr;
  Rest.remove_prefix(Failed ? Rest.size() : size);
  return Failed ? 0 : number;
}

std::size_t RecordReader::count() {
  const std::uint64_t count = number();
  Failed |= count > Rest.size();
  return Failed ? 0 : count;
}

std::string_view RecordReader::take(std::size_t size) {
  Failed |= size > Rest.size();
  const std::string_view taken = Rest.substr(0, Failed ? 0 : size);
  Rest.remove_prefix(Failed ? Rest.size() : size);
  return taken;
}

std::string_view RecordReader::text() { return take(count()); }

Digest RecordReader::digest() {
  Digest digest{};
  const std::string_view taken = take(digest.size());
  std::copy(taken.begin(), taken.end(), digest.begin());
  return digest;
}

std::string seal(std::string_view kind, std::string_view body) {
  const Digest digest = extract::digestOf(body);
  std::string bytes(kind);
  bytes += form;
  bytes.append(digest.begin(), digest.end());
  bytes += body;
  return bytes;
}

std::optional<std::string_view> unseal(std::string_view kind,
                                       std::string_view bytes) {
  llvm::StringRef rest(bytes);
  if (!rest.consume_front(kind) || !rest.consume_front(form))
    return std::nullopt;
  RecordReader reader(rest);
  const Digest digest = reader.digest();
  const std::string_view body =
      rest.drop_front(std::min(rest.size(), digest.size()));
  if (extract::digestOf(body) != digest)
    return std::nullopt;
  return body;
}

} // namespace cachetidy::store
