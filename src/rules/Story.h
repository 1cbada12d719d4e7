// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Turns what a program knows into the notes of a finding.

#ifndef CACHETIDY_RULES_STORY_H
#define CACHETIDY_RULES_STORY_H

#include "program/fills/Memos.h"
#include "rules/Finding.h"

#include <string>

namespace cachetidy::rules {

Location locate(const program::Program &program, facts::Position position);
Location locate(const program::Program &program, program::Site site);

/// The name of an entity in quotes.
std::string quoted(const program::Program &program, facts::Index entity);
/// The name of the function that the value is in, in quotes.
std::string functionOf(const program::Program &program, program::Site site);

/// A store by one of its names, in quotes, and the variable through which it is
/// reached, where that is another: "'Table::rows' of 'users'".
std::string partOf(const program::Program &program, const program::Store &store,
                   facts::Index name);

/// A finding about a store, at the given place, with all else still to be told.
Finding findingOn(const program::Program &program, const program::Store &store,
                  program::Site at);

/// What is to be said besides of something that lives as long as the process,
/// where the project says that there are several; else empty.
std::string_view inEachProcess(const program::Program &program);

/// Where what is kept is found and used.
Note tellMiss(const program::Program &program, const program::Store &store,
              const program::Memo &memo);

/// As in "was read from a file".
std::string sourceOf(const program::Program &program,
                     const program::Origin &origin);

/// How a value came from its source, call by call, the source last.
std::vector<Note> tellOrigin(const program::Program &program,
                             const program::Origin &origin);

/// The family of keys that a text is of, as people write it; two at most, where
/// there are more.
std::string familyOf(const program::Program &program,
                     std::span<const keys::Pattern> families);

/// What is asked for under a key, by whom.
Note tellUse(const program::Program &program, const program::Use &use);

/// The drops of a store that is not kept in order: nothing live comes to them.
std::vector<Note> tellDeadDrops(const program::Program &program,
                                const program::Store &store);

} // namespace cachetidy::rules

#endif
