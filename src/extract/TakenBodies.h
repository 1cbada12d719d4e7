// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies of inline functions that one unit reads for all others.
//
// A function that several units define inline means the same in each of them
// ([basic.def.odr]/14), so what one has read of it the others need not parse.
// What they say is the same, byte by byte: they are given what was seen in it.

#ifndef CACHETIDY_EXTRACT_TAKENBODIES_H
#define CACHETIDY_EXTRACT_TAKENBODIES_H

#include "extract/BodyRange.h"
#include "extract/Files.h"
#include "facts/Unit.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cachetidy::extract {

/// Of a function of a header, by offsets in bytes.
struct TakenBody {
  unsigned name = 0; ///< where it is called by its name
  BodyRange range;
  Digest macros{}; ///< those that stand between its name and its end
};

/// All that can be taken from one header.
struct TakenHeader {
  std::vector<TakenBody> bodies; ///< sorted by name; never empty
  facts::Unit facts;             ///< what the bodies say
  /// Classes from outside, by name, that the facts know as a whole: a unit in
  /// which one is only declared says less.
  std::vector<std::string> classes;
};

/// What units of one dialect have taken, by the absolute paths of headers. Safe
/// to use from several threads.
class TakenBodies {
public:
  /// Null for what nobody has taken yet.
  std::shared_ptr<const TakenHeader> in(const std::string &path) const;
  /// Who comes first, gives it to the others.
  void take(const std::string &path, TakenHeader header);

  /// Whether a unit could use what it was given.
  void count(bool wasUsed) { ++(wasUsed ? Used : Refused); }
  /// What some units refuse, the next will.
  bool isVain() const { return Refused > Used + 1; }

private:
  mutable std::mutex Lock;
  std::map<std::string, std::shared_ptr<const TakenHeader>> Headers;
  std::atomic<unsigned> Used = 0;
  std::atomic<unsigned> Refused = 0;
};

} // namespace cachetidy::extract

#endif
