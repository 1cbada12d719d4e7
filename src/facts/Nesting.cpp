// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How deep types are nested in each other. Without recursion: the depth may be
// anything in a damaged shard.

#include "facts/Nesting.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cachetidy::facts {

namespace {

class Walk {
public:
  explicit Walk(std::span<const Type> types)
      : Types(types), Depths(types.size(), 0), States(types.size()) {}

  std::vector<Index> run() {
    for (Index type = 0; type < Types.size(); ++type) {
      enter(type);
      while (!Path.empty())
        step();
    }
    return std::move(Depths);
  }

private:
  enum class State : std::uint8_t { New, Open, Done };
  struct Stop {
    Index type;
    std::size_t nextArgument;
  };

  void enter(Index type) {
    if (States[type] != State::New)
      return;
    States[type] = State::Open;
    Path.push_back({type, 0});
  }

  void step() {
    auto &[type, next] = Path.back();
    const std::vector<Index> &arguments = Types[type].arguments;
    if (next < arguments.size()) {
      if (Index argument = arguments[next++]; argument != none)
        enter(argument);
      return;
    }
    for (Index argument : arguments)
      Depths[type] = std::max(Depths[type], depthAround(argument));
    States[type] = State::Done;
    Path.pop_back();
  }

  Index depthAround(Index argument) const {
    if (argument == none)
      return 0;
    bool endless = States[argument] == State::Open || Depths[argument] == none;
    return endless ? none : Depths[argument] + 1;
  }

  std::span<const Type> Types;
  std::vector<Index> Depths;
  std::vector<State> States;
  std::vector<Stop> Path;
};

} // namespace

std::vector<Index> nestingDepths(std::span<const Type> types) {
  return Walk(types).run();
}

std::vector<Index> argumentsFirst(std::span<const Index> depths) {
  std::vector<Index> order(depths.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {},
                    [&](Index type) { return std::pair(depths[type], type); });
  return order;
}

} // namespace cachetidy::facts
