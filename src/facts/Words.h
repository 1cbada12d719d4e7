// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Indices as the words a person reads.

#ifndef CACHETIDY_FACTS_WORDS_H
#define CACHETIDY_FACTS_WORDS_H

#include "facts/Unit.h"

#include <string>

namespace cachetidy::facts {

/// Words for what belongs to one unit; empty for `none`.
class Words {
public:
  explicit Words(const Unit &unit) : Facts(unit) {}

  std::string file(Index index) const;
  std::string text(Index index) const;
  std::string entity(Index index) const;
  std::string type(Index index) const;
  /// file:line:column, as compilers print it.
  std::string position(const Position &at) const;

  /// A value with all that is known of it, in one line; those it refers to by
  /// their numbers: Call "std::map::find" (receiver 10, arguments 11) at ...
  std::string value(const Function &function, const Value &value) const;

private:
  std::string reference(const Value &value) const;
  std::string guards(const Body &body, Index guard) const;
  std::string guard(const Guard &guard) const;

  const Unit &Facts;
};

} // namespace cachetidy::facts

#endif
