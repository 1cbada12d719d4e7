// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is asked of a program, and what it says.

#include "tidy/Answers.h"

#include "rules/Matching.h"
#include "rules/Story.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace cachetidy::tidy {

Answer answer(const Question &question, const LinkedProgram &linked,
              const rules::Baseline &old) {
  const program::Program &program = linked.program;
  Answer answer;
  for (const auto &wrong : program.linked().misunderstandings())
    answer.misunderstood.push_back(
        {rules::locate(program, wrong.at), wrong.message});
  if (answer.misunderstood.empty())
    answer.findings =
        rules::match(old, rules::runChecks({question.check, 1}, program,
                                           question.selection))
            .fresh;
  return answer;
}

Answer within(const std::string &file, Answer all) {
  std::erase_if(all.misunderstood,
                [&](const rules::Note &note) { return note.at.file != file; });
  std::erase_if(all.findings, [&](const rules::Finding &finding) {
    return finding.at.file != file;
  });
  return all;
}

namespace {
/// Which lines of a text are the same ones in another.
class KeptLines {
public:
  KeptLines(llvm::StringRef before, llvm::StringRef now) {
    llvm::SmallVector<llvm::StringRef, 0> old, fresh;
    before.split(old, '\n');
    now.split(fresh, '\n');
    const auto [differs, _] = std::ranges::mismatch(old, fresh);
    Above = differs - old.begin();
    const std::size_t most = std::min(old.size(), fresh.size()) - Above;
    std::size_t below = 0;
    while (below < most &&
           old[old.size() - 1 - below] == fresh[fresh.size() - 1 - below])
      ++below;
    Edited = old.size() - below;
    Shift = static_cast<std::int64_t>(fresh.size()) -
            static_cast<std::int64_t>(old.size());
  }

  /// Makes it the line that it is now; false for one that was edited.
  bool move(std::uint32_t &line) const {
    if (line <= Above)
      return true;
    if (line <= Edited)
      return false;
    line = static_cast<std::uint32_t>(line + Shift);
    return true;
  }

private:
  std::size_t Above;  ///< so many lines are the same from the top
  std::size_t Edited; ///< the last line that was edited, of the old ones
  std::int64_t Shift; ///< of those below
};
} // namespace

Answer moved(const std::string &file, Answer told, std::string_view before,
             std::string_view now) {
  // As of most checks: then nobody need compare two texts.
  if (told == Answer())
    return told;
  const KeptLines kept(before, now);
  const auto move = [&](rules::Location &at) {
    return at.file != file || kept.move(at.line);
  };
  const auto moveAll = [&](rules::Finding &finding) {
    bool isKept = move(finding.at) && move(finding.rewrite.at);
    for (rules::Note &note : finding.because)
      isKept = isKept && move(note.at);
    for (rules::Rewrite::Piece &piece : finding.rewrite.by)
      isKept = isKept && move(piece.from);
    return isKept;
  };
  Answer answer;
  for (rules::Note &note : told.misunderstood)
    if (move(note.at))
      answer.misunderstood.push_back(std::move(note));
  for (rules::Finding &finding : told.findings)
    if (moveAll(finding))
      answer.findings.push_back(std::move(finding));
  return answer;
}

} // namespace cachetidy::tidy
