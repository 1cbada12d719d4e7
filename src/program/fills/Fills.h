// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Values that are kept because nothing was found, under a key or without one,
// and what they depend on besides the key.

#ifndef CACHETIDY_PROGRAM_FILLS_FILLS_H
#define CACHETIDY_PROGRAM_FILLS_FILLS_H

#include "program/Program.h"
#include "program/origins/Inputs.h"

#include <functional>

namespace cachetidy::program {

struct Fill {
  Site at;     ///< in the function that knows the key
  Site lookup; ///< the one that found nothing, there too
  /// All that the key is made of; nothing where one value is kept.
  std::vector<View> keys;
  View value;
  const Store *store = nullptr; ///< null in a key space
  /// In a key space: what the key can be.
  std::vector<keys::Pattern> families = {};
  const Use *use = nullptr; ///< the write; null in a store
  /// Of a helper that callers give the value: the calls by those who did not
  /// look it up, and so write it anew.
  std::vector<Site> refreshes = {};
  /// What is kept is a copy, not an object that has a life of its own; and
  /// what is found in a key space is seen to be given out.
  bool isSure = true;
  /// The store is emptied at times, and until then an input may stay as it is.
  bool isEmptied = false;
};

/// Of all stores and key spaces, sorted by where they stand. Not those in which
/// a caller hands the value over, and those that also happen where something
/// was found and found wanting.
std::vector<Fill> findFills(const Program &program);

/// What the value depends on and the key leaves out, as far as that can change
/// what is kept: numbers, texts and plain structures, and not the means by
/// which the value is made. Members and globals count where live code changes
/// them and does not drop from the store as it does so. Where there is no key,
/// only parameters, whose callers are all seen and do not all give the same.
std::vector<Input> missingInputs(const Program &program, const Fill &fill);

/// Whether those who call its function are seen to give a parameter different
/// constants, or different structures.
bool isGivenDifferently(const Program &program, const Input &input);

/// Whether a parameter tells how deep a function has called itself: what ends
/// that is no other answer.
bool isDepth(const Linked &linked, const Input &input);

/// Whether who finds an entry compares what it keeps with a parameter.
bool isAskedOnHit(const Linked &linked, const Fill &fill, const Input &input);

/// Whether a loop around a call gives it another value each time it goes round.
bool isOfTurn(const Linked &linked, Site call, Site given);

/// Whether a function empties the store where it finds that a member or
/// variable is another than before.
bool isEmptiedOnChange(const Program &program, const Store &store,
                       const Input &input, facts::Index function);

/// Whether all who call its function are seen to give a parameter one constant,
/// or constants for it and for those in the key, and with the same key always
/// the same; or whether they make it of what they give for the key, and of
/// nothing besides that can be another the next time.
using CanDiffer = std::function<bool(const Input &)>;
bool comesWithKey(const Program &program, const Input &input,
                  std::span<const Input> key, const CanDiffer &canDiffer);

} // namespace cachetidy::program

#endif
