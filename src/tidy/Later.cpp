// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Answers that take a whole program, beside an editor that does not wait.

#include "tidy/Later.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Threading.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

namespace cachetidy::tidy {

/// Never freed: its thread ends with the process.
static std::atomic<Later *> theOne = nullptr;

void Later::use(LookAgain again) { theOne = new Later(std::move(again)); }

Later *Later::used() { return theOne; }

Later::Later(LookAgain again) : Again(std::move(again)) {
  std::thread([this] { work(); }).detach();
}

std::shared_ptr<const Told> Later::latest(const std::string &file) {
  const std::scoped_lock guard(Lock);
  const auto known = ByFile.find(file);
  return known == ByFile.end() ? nullptr : known->second.told;
}

std::shared_ptr<const Told> Later::find(const std::string &file,
                                        const Parts &parts) {
  const std::scoped_lock guard(Lock);
  const auto known = ByFile.find(file);
  return known != ByFile.end() && known->second.of == parts ? known->second.told
                                                            : nullptr;
}

/// One line in the editor's log of the server. In one piece, for the server
/// writes there as well, and keeps what it has in llvm::errs() for a while.
static void log(const std::string &file, const std::string &what) {
  const std::string line = "cachetidy: " + file + ": " + what + "\n";
  std::fputs(line.c_str(), stderr);
}

void Later::workOut(Showing shown) {
  const std::scoped_lock guard(Lock);
  const std::string file = shown.file;
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

void Later::keep(const std::string &file, Parts parts, Told told) {
  const std::scoped_lock guard(Lock);
  // A program of before the last run is not asked for again, and is large.
  for (auto &[_, known] : ByFile)
    if (known.of.last != parts.last)
      known.of = {};
  ByFile[file] = {std::move(parts), std::make_shared<Told>(std::move(told))};
}

void Later::workOutNow(Showing shown) {
  const auto start = std::chrono::steady_clock::now();
  const std::shared_ptr<const LinkedProgram> program = link(shown.parts);
  bool isOther = false;
  for (auto &[question, said] : shown.told.answers) {
    Answer found =
        within(shown.name, answer(question, *program, shown.parts.baseline));
    isOther |= found != said;
    said = std::move(found);
  }
  const std::chrono::duration<double> taken =
      std::chrono::steady_clock::now() - start;
  const std::string file = shown.file;
  keep(file, std::move(shown.parts), std::move(shown.told));
  if (isOther)
    Again(file);
  log(file, llvm::formatv("linked in {0:f2} s; {1}", taken.count(),
                          isOther ? "other findings are to be shown"
                                  : "no other findings"));
}

} // namespace cachetidy::tidy
