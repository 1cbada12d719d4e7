// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Answers that take a whole program, beside an editor that does not wait.

#include "tidy/Later.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Threading.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <utility>

namespace cachetidy::tidy {

/// Never freed: its thread ends with the process.
static std::atomic<Later *> theOne = nullptr;

void Later::use(Server server) { theOne = new Later(std::move(server)); }

Later *Later::used() { return theOne; }

Later::Later(Server server) : Host(std::move(server)) {
  std::thread([this] { work(); }).detach();
}

void Showing::take(clang::ASTContext &context) {
  parts.show(context);
  told.name = parts.shown.files[parts.shown.translationUnits.front().file];
  told.text = openedText(context);
}

std::shared_ptr<const Told> Later::latest(const std::string &file) {
  const std::scoped_lock guard(Lock);
  const auto known = ByFile.find(file);
  return known == ByFile.end() ? nullptr : known->second.told;
}

/// One line in the editor's log of the server. In one piece, for the server
/// writes there as well, and keeps what it has in llvm::errs() for a while.
static void log(const std::string &file, const std::string &what) {
  const std::string line = "cachetidy: " + file + ": " + what + "\n";
  std::fputs(line.c_str(), stderr);
}

static bool isOneLineMore(llvm::StringRef text, llvm::StringRef before) {
  const auto [more, end] = std::ranges::mismatch(text, before);
  return text.size() == before.size() + 1 && *more == '\n' &&
         std::equal(more + 1, text.end(), end);
}

bool Later::isKnown(const Showing &told) {
  const std::scoped_lock guard(Lock);
  Known &known = ByFile[told.file];
  return std::exchange(known.isLookedAtAgain, false) &&
         isOneLineMore(told.told.text, known.told->text);
}

void Later::workOut(Showing told) {
  if (isKnown(told))
    return;
  const std::string file = told.file;
  Host.visit(
      file, [this, told = std::move(told)](clang::ASTContext &context) mutable {
        told.take(context);
        add(std::move(told));
      });
}

void Later::add(Showing shown) {
  const std::scoped_lock guard(Lock);
  const std::string file = shown.file;
  if (!ByFile.contains(file))
    return; // it was closed
  const auto [_, isFirst] = Open.insert_or_assign(file, std::move(shown));
  if (isFirst)
    log(file, "the program is linked with what is typed here");
  Wanted.notify_one();
}

void Later::forget(const std::string &file) {
  const std::scoped_lock guard(Lock);
  Open.erase(file);
  ByFile.erase(file);
}

Showing Later::next() {
  std::unique_lock guard(Lock);
  Wanted.wait(guard, [this] { return !Open.empty(); });
  return std::move(Open.extract(Open.begin()).mapped());
}

void Later::work() {
  llvm::set_thread_name("cachetidy");
  for (;;)
    workOutNow(next());
}

std::optional<std::vector<Told::Said>> Later::find(const Showing &shown) {
  const std::scoped_lock guard(Lock);
  const auto known = ByFile.find(shown.file);
  if (known == ByFile.end() || !known->second.told ||
      known->second.of != shown.parts ||
      !std::ranges::equal(known->second.told->answers, shown.told.answers, {},
                          &Told::Said::first, &Told::Said::first))
    return std::nullopt;
  return known->second.told->answers;
}

static std::vector<Told::Said> answersOf(const Showing &shown) {
  const std::shared_ptr<const LinkedProgram> program = link(shown.parts);
  std::vector<Told::Said> answers;
  for (const auto &[question, _] : shown.told.answers)
    answers.emplace_back(
        question, within(shown.told.name,
                         answer(question, *program, shown.parts.baseline)));
  return answers;
}

bool Later::keep(Showing shown, bool isOther) {
  const std::scoped_lock guard(Lock);
  // A program of before the last run is not asked for again, and is large.
  for (auto &[_, known] : ByFile)
    if (known.of.last != shown.parts.last)
      known.of = {};
  const auto open = ByFile.find(shown.file);
  if (open == ByFile.end())
    return false;
  open->second = {std::move(shown.parts),
                  std::make_shared<Told>(std::move(shown.told)), isOther};
  return isOther;
}

void Later::workOutNow(Showing shown) {
  const auto start = std::chrono::steady_clock::now();
  auto known = find(shown);
  const bool isLinked = !known;
  auto answers = known ? *std::move(known) : answersOf(shown);
  const std::chrono::duration<double> taken =
      std::chrono::steady_clock::now() - start;
  const bool isOther = answers != shown.told.answers;
  shown.told.answers = std::move(answers);
  const std::string file = shown.file;
  if (keep(std::move(shown), isOther))
    Host.lookAgain(file);
  log(file,
      (isLinked ? llvm::formatv("linked in {0:f2} s; ", taken.count()).str()
                : "linked before; ") +
          (isOther ? "other findings are to be shown" : "no other findings"));
}

} // namespace cachetidy::tidy
