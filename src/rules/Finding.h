// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a check says.

#ifndef CACHETIDY_RULES_FINDING_H
#define CACHETIDY_RULES_FINDING_H

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace cachetidy::rules {

/// How probable a real fault is, as measured on labelled code: of 100 findings
/// that are Certain 99 are right, of those that are Likely 90, of those that
/// are Possible every other one. All hosts show Likely and above by default.
enum class Probability : std::uint8_t { Possible, Likely, Certain };

/// A point in a file that is named as in facts::Unit::files: relative to the
/// project, or absolute outside it. Lines and columns count from 1.
struct Location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  auto operator<=>(const Location &) const = default;
};

/// One step of the story that a finding tells.
struct Note {
  Location at;
  std::string message;

  auto operator<=>(const Note &) const = default;
};

/// Replaces `length` bytes from `at` on by `text`.
struct Edit {
  Location at;
  std::uint32_t length = 0;
  std::string text;

  auto operator<=>(const Edit &) const = default;
};

/// What an expression is to be replaced by, before anybody has looked at its
/// text: Rewrite.h makes edits of it. A comment is replaced by nothing.
struct Rewrite {
  /// A text, or what stands at another place of the same file.
  struct Piece {
    std::string text;
    Location from = {};
    std::uint32_t length = 0; ///< in bytes; 0 for a text

    auto operator<=>(const Piece &) const = default;
  };
  Location at;
  std::uint32_t length = 0; ///< in bytes; 0: there is nothing to replace
  std::vector<Piece> by = {};
  /// What the file has to include, with its <> or ""; empty for nothing.
  std::string include = {};
  /// Of a comment: a part of its text, without which it is another one.
  std::string has = {};

  auto operator<=>(const Rewrite &) const = default;
};

struct Finding {
  Location at;
  std::string check;
  Probability probability = Probability::Likely;
  std::string message;
  std::vector<Note> because; ///< never empty: in the order of the story
  Rewrite rewrite;           ///< as the check has it
  std::vector<Edit> fix;     ///< of `rewrite`; empty where there is no safe one
  /// What makes it this finding and no other of its check: the names of the
  /// entities it is about, and what else of the story may not change. No line,
  /// no file, no sentence: it is compared over revisions of the code, and over
  /// versions of this tool.
  std::string subject;

  auto operator<=>(const Finding &) const = default;
};

} // namespace cachetidy::rules

#endif
