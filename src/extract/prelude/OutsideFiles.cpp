// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the scans of a run know of files from outside.

#include "extract/SharedFiles.h"
#include "extract/prelude/Directives.h"
#include "extract/prelude/Inclusions.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace cachetidy::extract {

OutsideFile IncludeScanner::file(FileNumber number) const {
  const std::scoped_lock guard(Lock);
  return Numbered[number];
}

void IncludeScanner::forgetWords() { Words.clear(); }

std::string_view IncludeScanner::textOf(const OutsideFile &file) {
  const llvm::MemoryBuffer *buffer = All.shared().at(file.path).buffer();
  return buffer ? std::string_view(buffer->getBuffer()) : "";
}

bool IncludeScanner::isSpelledIn(FileNumber number, const std::string &name) {
  const OutsideFile file = this->file(number);
  return Scanned->isSpelled(name, file.path, textOf(file));
}

bool IncludeScanner::isSpelledOutside(const std::string &name) {
  const std::scoped_lock guard(Lock);
  const auto isPart = [](char letter) {
    return llvm::isAlnum(letter) || letter == '_';
  };
  for (; InWords < Numbered.size(); ++InWords) {
    llvm::StringRef rest = textOf(Numbered[InWords]);
    while (!(rest = rest.drop_until(isPart)).empty()) {
      const llvm::StringRef word = rest.take_while(isPart);
      if (const std::string_view text = word; !Words.contains(text))
        Words.emplace(text);
      rest = rest.drop_front(word.size());
    }
  }
  return Words.contains(name);
}

FileNumber IncludeScanner::numberOf(bool isC, const std::string &path,
                                    std::uint64_t bytes) {
  const std::scoped_lock guard(Lock);
  const auto [slot, isNew] = Numbers.try_emplace({isC, path}, Numbered.size());
  if (isNew)
    Numbered.push_back({path, '"' + path + '"', false, false, bytes});
  return slot->second;
}

std::optional<FileNumber>
IncludeScanner::knownNumberOf(bool isC, const std::string &path) const {
  const std::scoped_lock guard(Lock);
  const auto known = Numbers.find({isC, path});
  return known == Numbers.end() ? std::nullopt : std::optional(known->second);
}

void IncludeScanner::setSpelling(FileNumber file, std::string spelling) {
  const std::scoped_lock guard(Lock);
  Numbered[file].spelling = std::move(spelling);
}

void IncludeScanner::setPublic(FileNumber file) {
  const std::scoped_lock guard(Lock);
  Numbered[file].isPublic = true;
}

void IncludeScanner::setGuarded(FileNumber file) {
  const std::scoped_lock guard(Lock);
  Numbered[file].isGuarded = true;
}

} // namespace cachetidy::extract
