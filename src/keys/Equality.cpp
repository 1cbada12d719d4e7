// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What two patterns have in common: both are walked through side by side, each
// as an automaton whose states stand in a row.

#include "keys/Pattern.h"

#include <algorithm>
#include <cctype>
#include <deque>
#include <map>

namespace cachetidy::keys {
namespace {

constexpr std::string_view digits = "0123456789";
/// Stands for the joint among characters, which no text has.
constexpr int joint = 256;

/// One character, or any number of them out of a set.
struct Step {
  int character = 0;
  bool isHole = false;
  bool isOptional = false; ///< a hole that may be empty
  bool isRepeated = false; ///< a hole that takes more than one
  Filling filling = Filling::Text;
};

/// `isBegun`: something of the hole has been taken already. A sign stands at
/// the beginning.
bool allows(Filling filling, int character, bool isBegun) {
  if (character == joint)
    return false;
  const char c = static_cast<char>(character);
  const bool isDigit = digits.find(c) != std::string_view::npos;
  switch (filling) {
  case Filling::Text:
  case Filling::Character:
    return true;
  case Filling::Padded:
    return std::isxdigit(static_cast<unsigned char>(c)) != 0 ||
           (c == '-' && !isBegun);
  case Filling::Boolean:
    return std::string_view("01truefals").find(c) != std::string_view::npos;
  case Filling::Integer:
    return isDigit || (c == '-' && !isBegun);
  case Filling::Floating:
    return isDigit ||
           std::string_view("+-.einfa").find(c) != std::string_view::npos;
  }
  return false;
}

bool takes(const Step &step, int character, bool isBegun) {
  return step.isHole ? allows(step.filling, character, isBegun)
                     : step.character == character;
}

std::vector<Step> stepsOf(const Pattern &pattern) {
  std::vector<Step> steps;
  for (const Piece &piece : pattern.pieces()) {
    if (piece.kind == Piece::Joint) {
      steps.push_back({joint});
      continue;
    }
    for (char c : piece.text)
      steps.push_back({static_cast<unsigned char>(c)});
    if (piece.kind == Piece::Hole)
      steps.push_back({0, true, piece.filling == Filling::Text,
                       piece.filling != Filling::Character, piece.filling});
  }
  return steps;
}

/// Places in both rows, and whether the hole there has taken something.
struct State {
  std::size_t at[2] = {0, 0};
  bool isBegun[2] = {false, false};

  auto operator<=>(const State &) const = default;
};

class Meeting {
public:
  Meeting(const Pattern &one, const Pattern &other)
      : Steps{stepsOf(one), stepsOf(other)} {}

  std::optional<std::string> find();

private:
  struct Came {
    State from;
    int character = -1; ///< none where a hole was left behind
  };
  void leaveHoles(const State &state);
  void takeOne(const State &state);
  void reach(const State &state, Came came) {
    if (Seen.emplace(state, came).second)
      Open.push_back(state);
  }
  bool isEnd(const State &state) const {
    return state.at[0] == Steps[0].size() && state.at[1] == Steps[1].size();
  }
  const Step *stepAt(const State &state, int side) const {
    return state.at[side] < Steps[side].size() ? &Steps[side][state.at[side]]
                                               : nullptr;
  }
  std::vector<int> charactersAt(const State &state) const;
  State after(const State &state, int side) const;
  std::string textTo(State state) const;

  std::vector<Step> Steps[2];
  std::map<State, Came> Seen;
  std::deque<State> Open;
};

void Meeting::leaveHoles(const State &state) {
  for (int side : {0, 1}) {
    const Step *step = stepAt(state, side);
    if (!step || !step->isHole || !(step->isOptional || state.isBegun[side]))
      continue;
    State next = state;
    ++next.at[side];
    next.isBegun[side] = false;
    reach(next, {state});
  }
}

/// Those that are worth trying: what a literal asks for, else one that can
/// stand in every hole.
std::vector<int> Meeting::charactersAt(const State &state) const {
  std::vector<int> characters;
  for (int side : {0, 1})
    if (const Step *step = stepAt(state, side); step && !step->isHole)
      characters.push_back(step->character);
  if (characters.empty())
    characters = {'1'};
  return characters;
}

State Meeting::after(const State &state, int side) const {
  State next = state;
  const Step &step = *stepAt(state, side);
  bool stays = step.isHole && step.isRepeated;
  next.isBegun[side] = stays;
  next.at[side] += !stays;
  return next;
}

void Meeting::takeOne(const State &state) {
  if (!stepAt(state, 0) || !stepAt(state, 1))
    return;
  for (int character : charactersAt(state)) {
    if (!takes(*stepAt(state, 0), character, state.isBegun[0]) ||
        !takes(*stepAt(state, 1), character, state.isBegun[1]))
      continue;
    reach(after(after(state, 0), 1), {state, character});
  }
}

std::string Meeting::textTo(State state) const {
  std::string text;
  while (state != State()) {
    const Came &came = Seen.at(state);
    if (came.character == joint)
      text += ':';
    else if (came.character >= 0)
      text += static_cast<char>(came.character);
    state = came.from;
  }
  std::ranges::reverse(text);
  return text;
}

std::optional<std::string> Meeting::find() {
  reach({}, {});
  while (!Open.empty()) {
    const State state = Open.front();
    Open.pop_front();
    if (isEnd(state))
      return textTo(state);
    takeOne(state);
    leaveHoles(state);
  }
  return std::nullopt;
}

bool includes(Filling wider, Filling narrower) {
  return wider == narrower || wider == Filling::Text ||
         (wider == Filling::Floating && narrower == Filling::Integer);
}

/// Whether all that is behind one place in a family is among what is behind a
/// place in the other.
class Inclusion {
public:
  Inclusion(const Pattern &wider, const Pattern &family)
      : Wider(stepsOf(wider)), Family(stepsOf(family)) {}

  bool from(std::size_t wide, std::size_t narrow) {
    auto [known, isNew] = Known.try_emplace({wide, narrow}, false);
    if (isNew)
      Known[{wide, narrow}] = find(wide, narrow);
    return Known[{wide, narrow}];
  }

private:
  bool find(std::size_t wide, std::size_t narrow) {
    if (wide == Wider.size())
      return narrow == Family.size();
    const Step &step = Wider[wide];
    bool isAny = step.isHole && step.filling == Filling::Text;
    if (isAny && from(wide + 1, narrow))
      return true;
    if (narrow == Family.size())
      return false;
    const Step &met = Family[narrow];
    if (isAny)
      return from(wide, narrow + 1);
    bool isWithin = met.isHole
                        ? step.isHole && includes(step.filling, met.filling)
                        : takesLiteral(step, met.character);
    return isWithin && from(wide + 1, narrow + 1);
  }

  /// A hole that must be a number is no literal, even one of digits.
  static bool takesLiteral(const Step &step, int character) {
    if (step.isHole)
      return step.filling == Filling::Character && character != joint;
    return step.character == character ||
           (step.character == ':' && character == joint);
  }

  std::vector<Step> Wider, Family;
  std::map<std::pair<std::size_t, std::size_t>, bool> Known;
};

} // namespace

std::string_view headOf(const Pattern &pattern) {
  if (pattern.pieces().empty())
    return {};
  const Piece &first = pattern.pieces().front();
  return first.kind == Piece::Literal ? first.text : std::string_view();
}

std::optional<std::string> commonText(const Pattern &one,
                                      const Pattern &other) {
  // Most are told apart by how they begin.
  const std::string_view head = headOf(one), otherHead = headOf(other);
  const std::size_t both = std::min(head.size(), otherHead.size());
  if (head.substr(0, both) != otherHead.substr(0, both))
    return std::nullopt;
  return Meeting(one, other).find();
}

bool covers(const Pattern &wider, const Pattern &family) {
  return Inclusion(wider, family).from(0, 0);
}

} // namespace cachetidy::keys
