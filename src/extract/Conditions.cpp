// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Directives of a file's text, line by line.

#include "extract/Conditions.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

namespace cachetidy::extract {

namespace {

struct Directive {
  std::size_t offset;
  llvm::StringRef name;
  llvm::StringRef rest;
};

} // namespace

static std::vector<Directive> directivesIn(llvm::StringRef text) {
  std::vector<Directive> directives;
  for (llvm::StringRef left = text; !left.empty();) {
    const auto [line, below] = left.split('\n');
    llvm::StringRef words = line.ltrim();
    if (words.consume_front("#")) {
      words = words.ltrim();
      const llvm::StringRef name =
          words.take_while([](char letter) { return llvm::isAlpha(letter); });
      directives.push_back(
          {static_cast<std::size_t>(line.begin() - text.begin()), name,
           words.substr(name.size()).trim()});
    }
    left = below;
  }
  return directives;
}

static bool beginsWithGuard(llvm::ArrayRef<Directive> directives) {
  return directives.size() > 1 && directives[0].name == "ifndef" &&
         directives[1].name == "define" &&
         directives[0].rest == directives[1].rest;
}

Conditions::Conditions(std::string_view text) {
  const std::vector<Directive> directives = directivesIn(text);
  int depth = beginsWithGuard(directives) ? -1 : 0;
  for (const Directive &directive : directives) {
    if (directive.name.starts_with("if") && ++depth == 1)
      Parts.emplace_back(directive.offset, text.size());
    else if (directive.name == "endif" && depth-- == 1)
      Parts.back().second = directive.offset;
  }
}

bool Conditions::holdAt(std::size_t offset) const {
  return llvm::any_of(Parts, [offset](const auto &part) {
    return part.first < offset && offset < part.second;
  });
}

} // namespace cachetidy::extract
