// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A fix as the lines it takes out and puts in.

#include "report/ChangedLines.h"

#include <algorithm>

namespace cachetidy::report {
namespace {

using rules::Edit;
using rules::Location;

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// Edits whose lines touch, as one.
class Block {
public:
  Block(const Edit &edit, SourceText &sources)
      : Sources(sources), First(edit.at.file, edit.at.line, 1),
        Last(edit.at.line) {}

  bool touches(const Edit &edit) const {
    return edit.at.file == First.file && edit.at.line <= Last;
  }

  void add(const Edit &edit) {
    Edits.push_back(&edit);
    Last = std::max(Last, Sources.after(edit.at, edit.length).line);
  }

  ChangedLines lines() const {
    const std::string old = textUpTo(Last + 1);
    std::string text = old;
    for (auto edit = Edits.rbegin(); edit != Edits.rend(); ++edit)
      text.replace(offsetOf((*edit)->at), (*edit)->length, (*edit)->text);
    return withoutCommon({First, split(old), split(text)});
  }

private:
  /// Of the block's lines, each with its end.
  std::string textUpTo(std::uint32_t end) const {
    std::string text;
    for (Location at = First; at.line < end; ++at.line)
      text += std::string(Sources.line(at).value_or("")) + "\n";
    return text;
  }

  /// A place behind a line is at its end.
  std::size_t offsetOf(const Location &at) const {
    const std::size_t length = Sources.line(at).value_or("").size();
    return textUpTo(at.line).size() +
           std::min<std::size_t>(at.column - 1, length);
  }

  /// What both begin and end with has not changed.
  static ChangedLines withoutCommon(ChangedLines lines) {
    auto &[at, before, after] = lines;
    while (!before.empty() && !after.empty() && before.back() == after.back()) {
      before.pop_back();
      after.pop_back();
    }
    while (!before.empty() && !after.empty() &&
           before.front() == after.front()) {
      before.erase(before.begin());
      after.erase(after.begin());
      ++at.line;
    }
    return lines;
  }

  SourceText &Sources;
  Location First;
  std::uint32_t Last;
  std::vector<const Edit *> Edits;
};

} // namespace

std::vector<ChangedLines> changedLines(std::span<const Edit> edits,
                                       SourceText &sources) {
  std::vector<Block> blocks;
  for (const Edit &edit : edits) {
    if (blocks.empty() || !blocks.back().touches(edit))
      blocks.emplace_back(edit, sources);
    blocks.back().add(edit);
  }
  std::vector<ChangedLines> changes;
  for (const Block &block : blocks)
    changes.push_back(block.lines());
  return changes;
}

} // namespace cachetidy::report
