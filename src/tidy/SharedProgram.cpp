// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all checks of one AST look at.

#include "tidy/SharedProgram.h"

#include "store/Latest.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cachetidy::tidy {

/// What is typed in comments changes no fact, and need not be linked.
static std::shared_ptr<const LinkedProgram> linkOnce(const Parts &parts) {
  static store::Latest<Parts, LinkedProgram> latest;
  return latest.of(parts, link);
}

static Showing showing(const clang::ASTContext &context, Parts parts) {
  Showing shown;
  shown.file = openedFile(context);
  shown.name = parts.shown.files[parts.shown.translationUnits.front().file];
  const clang::SourceManager &sources = context.getSourceManager();
  shown.told.text = sources.getBufferData(sources.getMainFileID()).str();
  shown.parts = std::move(parts);
  return shown;
}

SharedProgram::SharedProgram(const clang::ASTContext &context, Parts parts)
    : Context(context), Seen(showing(context, std::move(parts))) {
  Later *later = Later::used();
  // One file alone is soon linked.
  if (!later || !Seen.parts.last) {
    Linked = linkOnce(Seen.parts);
    return;
  }
  Known = later->find(Seen.file, Seen.parts);
  Before = later->latest(Seen.file);
}

SharedProgram::~SharedProgram() {
  if (!IsAllKnown)
    Later::used()->workOut(std::move(Seen));
}

static std::optional<Answer> find(const Told &known, const Question &question) {
  const auto found =
      std::ranges::find(known.answers, question, &Told::Said::first);
  if (found == known.answers.end())
    return std::nullopt;
  return found->second;
}

Answer SharedProgram::ask(const Question &question) {
  if (Linked)
    return answer(question, *Linked, Seen.parts.baseline);
  std::optional<Answer> known = Known ? find(*Known, question) : std::nullopt;
  IsAllKnown = IsAllKnown && known;
  if (!known && Before)
    if (std::optional<Answer> said = find(*Before, question))
      known = moved(Seen.name, *std::move(said), Before->text, Seen.told.text);
  Seen.told.answers.emplace_back(question, known.value_or(Answer()));
  return Seen.told.answers.back().second;
}

SharedProgram::Opened SharedProgram::of(clang::ASTContext &context) {
  // It owns nothing: what a check let go is gone, whoever comes next.
  static thread_local std::weak_ptr<SharedProgram> latest;
  std::shared_ptr<SharedProgram> held = latest.lock();
  if (held && &held->Context == &context)
    return held;
  auto parts = partsOf(context);
  if (auto *wrong = std::get_if<std::string>(&parts))
    return std::move(*wrong);
  std::shared_ptr<SharedProgram> fresh(
      new SharedProgram(context, std::get<Parts>(std::move(parts))));
  latest = fresh;
  return fresh;
}

} // namespace cachetidy::tidy
