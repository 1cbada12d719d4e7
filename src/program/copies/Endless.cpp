// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Family by family, by all that is done to it.

#include "program/copies/Endless.h"
#include "program/copies/Copies.h"
#include "program/spaces/Relatives.h"

#include <algorithm>

namespace cachetidy::program {

static bool hasDatabase(const Program &program) {
  return std::ranges::any_of(
      program.accesses().all(), [&](const Access &access) {
        return access.resource.kind == models::SourceKind::Database &&
               program.isLive(access.at()) == Answer::Yes;
      });
}

/// Whether somebody empties the space, or drops what he does not name.
static bool isEmptied(const Program &program, const KeySpace &space) {
  return std::ranges::any_of(
      program.requests().all(), [&](const Request &request) {
        return request.space == space.name && dropsAny(request) &&
               program.isLive(request.at()) != Answer::No;
      });
}

/// Whether keys have a text before what differs: `user:{}`.
static bool isOfMany(const keys::Pattern &family) {
  const auto pieces = family.pieces();
  return !pieces.empty() && pieces.front().kind == keys::Piece::Literal &&
         std::ranges::count(pieces, keys::Piece::Hole, &keys::Piece::kind) > 0;
}

/// A whole value that takes the place of the one before.
static bool isPut(const Program &program, const Entry &entry) {
  return entry.done == Entry::Writes && entry.use &&
         entry.life == Entry::Forever && !entry.isOpen &&
         entry.field.pieces().empty() && isOfMany(entry.family) &&
         program.isLive(entry.at) == Answer::Yes &&
         program.requests().of(*entry.use).effect->overwrites;
}

/// Whether something is done that takes it away, or may be that.
static bool isKept(const Program &program, const Entry &entry) {
  const bool isTaken =
      entry.done != Entry::Reads && entry.done != Entry::Writes;
  return (isTaken || entry.life == Entry::Limited) &&
         program.isLive(entry.at) != Answer::No;
}

static bool isCopied(const Program &program, const KeySpace &space,
                     const Entry &entry) {
  return std::ranges::any_of(program.copies(), [&](const Copy &copy) {
    return copy.space == space.name &&
           std::ranges::any_of(copy.families, [&](const auto &family) {
             return isSameFamily(family, entry.family);
           });
  });
}

std::vector<Endless> findEndless(const Program &program) {
  std::vector<Endless> found;
  if (!hasDatabase(program))
    return found;
  for (const KeySpace &space : program.keySpaces()) {
    if (space.store || !space.isKnown || isEmptied(program, space))
      continue;
    const Relatives alike(space);
    for (const Entry &entry : space.entries) {
      if (!isPut(program, entry))
        continue;
      const auto family = alike.of(std::span(&entry.family, 1));
      auto read = std::ranges::find_if(family, [&](const Entry *other) {
        return other->done == Entry::Reads &&
               program.isLive(other->at) == Answer::Yes;
      });
      bool isFirst = std::ranges::none_of(found, [&](const Endless &other) {
        return isSameFamily(other.written->family, entry.family);
      });
      if (isFirst && read != family.end() &&
          std::ranges::none_of(
              family, [&](auto *other) { return isKept(program, *other); }) &&
          !isCopied(program, space, entry))
        found.push_back({&space, &entry, *read});
    }
  }
  return found;
}

} // namespace cachetidy::program
