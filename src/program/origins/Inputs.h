// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a value depends on that can be different the next time.

#ifndef CACHETIDY_PROGRAM_ORIGINS_INPUTS_H
#define CACHETIDY_PROGRAM_ORIGINS_INPUTS_H

#include "program/texts/Texts.h"

namespace cachetidy::program {

/// Something from outside of a function that a value of it depends on.
struct Input {
  enum Kind : std::uint8_t {
    Parameter, ///< of the function, by its number
    Member,    ///< of the object that the function is a method of
    Global,    ///< a variable with static or thread storage
  } kind = Parameter;
  facts::Index ref = facts::none; ///< the number, the field, the variable
  /// Where it is used; of a parameter, in its function.
  Site at;
  /// The call of that function through which it comes in; unknown where it is
  /// used there itself.
  Site through;
  /// The word by which a part of a parameter is asked for, where only that is
  /// meant: `request.parameter("page")`; unknown for all of it.
  Site part = {};

  bool isSame(const Input &other) const {
    return kind == other.kind && ref == other.ref &&
           (kind != Parameter || at.function == other.at.function);
  }
};

/// The inputs of a value, each once, in the order in which they are met: what
/// it is made of, and what decides which of several it is. They are those of
/// the function that the outermost call of the view is in. What `within` holds
/// under decides about both and is none, and so is what `covered` values are
/// made of.
std::vector<Input> inputsOf(const Linked &linked, const View &value,
                            Site within, const std::set<Site> &covered = {});

/// The calls and constructions that a value is made of, directly or by way of
/// what it is made by; what decides which of several it is counts, as for
/// inputsOf().
std::vector<Site> callsIn(const Linked &linked, const View &value, Site within);

/// A member of an object that is not the function's own: of one that its object
/// has or knows, or of one that all share.
struct MemberElsewhere {
  facts::Index field = facts::none;
  /// The field or variable by which that object is known.
  facts::Index through = facts::none;
  Site at;
  Site object; ///< where it is named: what it is a member of
};

/// All of it at once: it is the same search.
struct Dependence {
  std::vector<Input> inputs;
  std::vector<Site> calls;
  std::vector<MemberElsewhere> elsewhere; ///< in the order they are met
};
Dependence dependenceOf(const Linked &linked, const View &value, Site within,
                        const std::set<Site> &covered = {});

/// Of one of several values that are put in one place: also what decides
/// between them. What holds at `common`, a guard of the function, decides
/// nothing.
Dependence dependenceOfChoice(const Linked &linked, Site value, Site at,
                              facts::Index common);

/// Of what is put together piece by piece, in a loop: also what the loops
/// around a piece go through, and what decides whether it is put in.
Dependence dependenceOfPiece(const Linked &linked, const View &value, Site at);

/// The texts in the source that a value is made of, directly or by way of what
/// it is made by.
std::vector<Site> literalsOf(const Linked &linked, const View &value);

} // namespace cachetidy::program

#endif
