// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all checks of one AST look at.

#include "tidy/SharedProgram.h"

#include "store/Latest.h"

#include "clang/AST/ASTContext.h"

#include <algorithm>
#include <utility>

namespace cachetidy::tidy {

/// What is typed in comments changes no fact, and need not be linked.
static std::shared_ptr<const LinkedProgram> linkOnce(const Parts &parts) {
  static store::Latest<Parts, LinkedProgram> latest;
  return latest.of(parts, link);
}

SharedProgram::SharedProgram(clang::ASTContext &context, Parts parts)
    : Context(context), Around(std::move(parts)) {
  Later *later = Later::used();
  // One file alone is soon linked.
  if (!later || !Around.last) {
    Around.show(context);
    Linked = linkOnce(Around);
    return;
  }
  Before = later->latest(openedFile(context));
  Text = openedText(context);
}

SharedProgram::~SharedProgram() {
  if (!Linked)
    Later::used()->workOut({openedFile(Context),
                            std::move(Around),
                            {{}, std::move(Text), std::move(Said)}});
}

Answer SharedProgram::ask(const Question &question) {
  if (Linked)
    return answer(question, *Linked, Around.baseline);
  Answer known;
  if (Before)
    if (const auto found =
            std::ranges::find(Before->answers, question, &Told::Said::first);
        found != Before->answers.end())
      known = moved(Before->name, found->second, Before->text, Text);
  Said.emplace_back(question, known);
  return known;
}

SharedProgram::Opened SharedProgram::of(clang::ASTContext &context) {
  // It owns nothing: what a check let go is gone, whoever comes next.
  static thread_local std::weak_ptr<SharedProgram> latest;
  std::shared_ptr<SharedProgram> held = latest.lock();
  if (held && &held->Context == &context)
    return held;
  auto parts = partsAround(context);
  if (auto *wrong = std::get_if<std::string>(&parts))
    return std::move(*wrong);
  std::shared_ptr<SharedProgram> fresh(
      new SharedProgram(context, std::get<Parts>(std::move(parts))));
  latest = fresh;
  return fresh;
}

} // namespace cachetidy::tidy
