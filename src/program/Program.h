// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All facts known of a program, linked, and what follows from them.

#ifndef CACHETIDY_PROGRAM_PROGRAM_H
#define CACHETIDY_PROGRAM_PROGRAM_H

#include "program/linked/Answer.h"
#include "program/linked/Linked.h"
#include "program/linked/Stores.h"
#include "program/origins/Accesses.h"
#include "program/origins/Origins.h"
#include "program/running/Lifetimes.h"
#include "program/running/Paths.h"
#include "program/texts/Requests.h"

#include <memory>
#include <span>
#include <string_view>

namespace cachetidy::program {

struct Copy;
struct Hearing;
struct Fill;
struct KeySpace;

class Program {
public:
  /// Takes the models by reference: they must outlive the program.
  Program(facts::Unit merged, Extent extent, const models::Models &models);
  Program(std::vector<facts::Unit> units, Extent extent,
          const models::Models &models);
  ~Program();
  Program(Program &&) noexcept;

  const facts::Unit &facts() const;
  const Linked &linked() const;
  Extent extent() const;

  /// Every store of the program with what is done to it, in a fixed order.
  std::span<const Store> stores() const;

  /// The function that the value is in.
  facts::Index functionAt(Site site) const;

  /// Whether nobody calls a function but those who are seen: it is known in
  /// its file only, or all of a program with a `main` was seen.
  bool seesAllCallers(const facts::Function &function) const;

  /// Whether a running program can come to this function other than from its
  /// tests; Liveness.h says how that is known.
  Answer isLive(facts::Index function) const;
  /// Of the function that the value is in.
  Answer isLive(Site site) const;

  /// Whether what is read at a place is as old as the run, as Runs.h has it.
  bool endsByItself(Site at) const;

  const Tracing &tracing() const;
  const Texts &texts() const;
  /// What is asked of caches whose entries lie in a key space.
  const Requests &requests() const;
  const Lifetimes &lifetimes() const;
  /// What is read and changed outside of it.
  const Accesses &accesses() const;

  /// Read-through fills, as Fills.h finds them.
  std::span<const Fill> fills() const;
  /// As Families.h finds them.
  std::span<const KeySpace> keySpaces() const;
  /// What caches keep of things outside the program; empty for a part of one.
  std::span<const Copy> copies() const;
  /// Who is told of changes by others; empty for a part of one.
  const Hearing &hearing() const;
  const Callbacks &callbacks() const;
  const Paths &paths() const;

  std::string_view entityName(facts::Index entity) const;
  std::string_view fileName(facts::Index file) const;
  facts::Position position(Site site) const;

private:
  struct Linking;
  std::unique_ptr<Linking> State;
};

} // namespace cachetidy::program

#endif
