// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a text can be that a program puts together: followed backwards through
// names, calls and callers, to literals and to what only the run knows.

#ifndef CACHETIDY_PROGRAM_TEXTS_TEXTS_H
#define CACHETIDY_PROGRAM_TEXTS_TEXTS_H

#include "keys/Pattern.h"
#include "program/linked/Linked.h"

#include <map>
#include <optional>
#include <set>

namespace cachetidy::program {

/// A value as it is where another one uses it, and as the callers have it.
struct View {
  Site site;
  /// The value of the same function that uses it: a local may be changed later.
  facts::Index user = facts::none;
  /// The calls that lead there, outermost first.
  std::vector<Site> calls = {};

  auto operator<=>(const View &) const = default;
};

/// An argument of a call, as it is when the call is made.
inline View argumentOf(Site call, Site argument, std::vector<Site> calls = {}) {
  return {argument, call.value, std::move(calls)};
}

/// A part of a text: written there, or a value.
struct TextPart {
  std::string literal;
  View value; ///< unknown for a literal
  /// What a placeholder says of the value, if it says something.
  std::optional<keys::Filling> filling = {};
};

inline TextPart partOf(View view) { return {{}, std::move(view)}; }

/// What a text is like that a value of that type is written as; any for none.
keys::Filling fillingOf(const Linked &linked, const facts::Type *type);

class Texts {
public:
  using PatternList = std::vector<keys::Pattern>;

  explicit Texts(const Linked &linked);

  /// All that a text can be, in a few patterns, sorted. Holes have the numbers
  /// of the parameters of the function that the outermost call is in.
  std::vector<keys::Pattern> of(const View &view) const;

  /// The values that give this one as they are, one step back; empty where it
  /// is made, or comes from code that was not seen.
  std::vector<View> givers(const View &view) const;

  /// What a call or construction puts together to make its result, or to add to
  /// the text that it changes; empty where it makes no text.
  std::vector<TextPart> partsOf(const View &view) const;

  /// The last of these parts, where what stands before it is the same whoever
  /// calls: the text that callers hand to somebody who puts a prefix before all
  /// their keys. Unknown where it is no parameter that names a family.
  View prefixed(std::span<const TextPart> parts) const;

  /// A view, and from it back as long as exactly one value gives it.
  struct Way {
    std::vector<View> views; ///< itself first; empty where it is unknown
    bool isForked = false;   ///< several values give the last one
  };
  Way wayBack(const View &view) const;

  /// What stands in the source for a text, where that is one literal.
  std::optional<std::string_view> written(const View &view) const;

  /// Whether a local or parameter is put together in several steps.
  bool isAssembled(const View &view) const;

  /// The parts of such a local, one behind the other; empty where some of the
  /// steps are done under conditions, or not seen.
  std::vector<TextPart> partsInTurn(const View &local) const;

  /// Whether a call is to a function that builds keys.
  bool isBuilder(Site call) const;

  /// The parameter that a view leads to through what gives it as it is: what it
  /// is, callers of the parameter's function know. Unknown for other views.
  View openParameter(const View &view) const;

  /// What stands behind the '=' of a local's declaration; unknown for others.
  Site initialOf(Site local) const;

private:
  using Patterns = PatternList;
  struct Walk;
  /// As isAssembled(), by calls of which something is known: what others change
  /// in it, such as placeholders that they fill, leaves it what it is.
  bool isAddedTo(const View &view) const;
  /// One step in which a local or parameter is changed.
  struct Step {
    facts::Index at = facts::none; ///< into the body's values
    Site value;                    ///< what is assigned; unknown for calls
    bool overwrites = false;
    bool isUnseen = false; ///< a call of which nothing is known
  };

  void note(Site site);
  View openFormat(const View &view) const;
  bool isNamedByCallers(const View &parameter, unsigned depth = 0) const;

  // TextParts.cpp
  std::vector<TextPart> formatted(const View &view,
                                  const models::Composition &text) const;
  std::vector<TextPart> added(const View &view,
                              const models::Composition &text) const;
  std::vector<TextPart> partsOf(const View &view,
                                std::span<const Site> given) const;

  Patterns of(const View &view, Walk &walk) const;
  Patterns madeBy(const View &view, Walk &walk) const;
  Patterns joined(const std::vector<TextPart> &parts, bool isBuilt,
                  Walk &walk) const;
  Patterns ofLiteral(Site site) const;
  keys::Pattern holeOf(Site site) const;

  // TextSteps.cpp
  std::vector<Step> stepsOf(const View &local) const;
  std::optional<Step> stepAt(Site site, Site local) const;
  Site target(Site call, const models::Composition &text) const;
  View startOf(const View &local) const;
  Patterns assembled(const View &local, Walk &walk) const;
  Patterns fold(Patterns start, std::span<const Step> steps,
                facts::Index within, const View &local, Walk &walk) const;
  Patterns after(Patterns before, const Step &step, const View &local,
                 Walk &walk) const;
  /// What a value stands under; none behind the last one.
  facts::Index guardOf(facts::Index function, facts::Index value) const;
  facts::Index guardBelow(facts::Index guard, facts::Index within,
                          Site of) const;
  bool accumulates(std::span<const Step> steps, const View &local) const;
  bool isExcluded(const Step &step, const View &local) const;

  // TextGivers.cpp
  bool isMadeOfNothing(Site value) const;
  bool isPlaceholder(Site value) const;
  std::vector<View> giversOfLocal(const View &view) const;
  std::vector<View> giversOfField(const View &view) const;
  std::vector<View> giversOfCall(const View &view) const;
  std::vector<View> captured(const View &view) const;
  std::vector<View> element(const View &view) const;
  std::vector<View> returned(const View &call) const;
  bool isConstant(facts::Index variable) const;

  const Linked &Facts;
  /// Where locals and parameters are assigned to, and added to by calls.
  std::map<Site, std::vector<facts::Index>> Changes;
  std::set<facts::Index> Listed; ///< records that lists of values make
  std::set<facts::Index> Added;  ///< fields to which calls add something
  /// Records with methods that were not seen, and may set their members.
  std::set<facts::Index> Open;
};

} // namespace cachetidy::program

#endif
