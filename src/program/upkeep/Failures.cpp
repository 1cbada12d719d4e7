// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From handlers to the cache clients they call.

#include "program/upkeep/Failures.h"
#include "program/upkeep/Catching.h"
#include "program/upkeep/Hearing.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Failure;

namespace {

/// From one handler to all that it comes to, the shortest way to each.
class Search {
public:
  explicit Search(const Program &program);

  void enter(const Registration &registration);

  std::map<Site, Escape> Found; ///< by call

private:
  struct Step {
    facts::Index function;
    std::vector<Site> path; ///< the calls that lead to it
  };

  bool isAsking(Site call) const;
  void visit(const Step &step);
  void look(Site call);
  void lookAtResult(Site call);
  Site escaping(Site result, std::size_t level) const;
  bool isCaught(Site thrown, std::span<const Site> path,
                const models::Effect &effect) const;
  bool returns(Site call) const;

  const Program &Whole;
  const Linked &Facts;
  FunctionSet Coming; ///< from which one comes to a client
  Registration Handler;
  std::vector<Site> Path;
  std::deque<Step> Open;
  FunctionSet Seen;
};

} // namespace

Search::Search(const Program &program)
    : Whole(program), Facts(program.linked()) {
  FunctionSet asking;
  const auto &functions = Facts.Unit.functions;
  for (facts::Index row = 0; row < functions.size(); ++row)
    for (facts::Index v = 0; v < functions[row].body.values.size(); ++v)
      if (isAsking({row, v})) {
        asking.insert(functions[row].entity);
        break;
      }
  Coming = Whole.paths().comingTo(asking);
}

void Search::enter(const Registration &registration) {
  Handler = registration;
  Seen = {};
  Open.push_back({registration.handler, {}});
  for (; !Open.empty(); Open.pop_front())
    if (Coming.contains(Open.front().function) &&
        Seen.insert(Open.front().function))
      visit(Open.front());
}

void Search::visit(const Step &step) {
  constexpr std::size_t depthLimit = 8;
  Path = step.path;
  for (facts::Index row : Facts.bodiesOf(step.function))
    for (facts::Index v = 0; v < Facts.Unit.functions[row].body.values.size();
         ++v) {
      const Site site{row, v};
      look(site);
      bool isKept = facts::isFunction(Facts.value(site).kind) &&
                    Whole.callbacks().isKept(Facts.value(site).ref);
      Path.push_back(site);
      if (!isKept && Path.size() < depthLimit)
        for (facts::Index callee : Whole.paths().calledAt(site))
          Open.push_back({callee, Path});
      Path.pop_back();
    }
}

/// Whether it asks a cache server that may be away.
bool Search::isAsking(Site call) const {
  const models::Effect *effect = Facts.effect(call);
  return effect && effect->keeping == models::Keeping::Shared &&
         !effect->isDeferred &&
         (effect->fails == Failure::Exception ||
          effect->fails == Failure::Null);
}

void Search::look(Site call) {
  if (!isAsking(call) || Found.contains(call))
    return;
  const models::Effect *effect = Facts.effect(call);
  if (effect->fails == Failure::Null)
    return lookAtResult(call);
  if (!isCaught(call, Path, *effect))
    Found.emplace(call, Escape{call, Handler, Path});
}

/// Whether a function gives its caller what a call gave it.
bool Search::returns(Site call) const {
  const facts::Body &body = Facts.function(call).body;
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (body.values[i].kind == ValueKind::Return)
      for (const View &at :
           Whole.texts()
               .wayBack({Facts.operand({call.function, i}, 0), i, {}})
               .views)
        if (at.site == call)
          return true;
  return false;
}

/// Also as the callers have it that the function gives it to.
void Search::lookAtResult(Site call) {
  Site result = call;
  for (std::size_t level = Path.size();; --level) {
    if (Site use = unguardedUse(Facts, result); use.known()) {
      Found.emplace(call, Escape{call, Handler, Path, use});
      return;
    }
    if (Site thrown = escaping(result, level); thrown.known()) {
      Found.emplace(call, Escape{call, Handler, Path, {}, thrown});
      return;
    }
    if (level == 0 || !returns(result))
      return;
    result = Path[level - 1];
  }
}

/// What is thrown because a result is null, by a function that so many calls
/// lead to, and leaves the handler.
Site Search::escaping(Site result, std::size_t level) const {
  const auto calls = std::span(Path).first(level);
  for (Site thrown : thrownOnNull(Facts, result, calls)) {
    const facts::Index made = Facts.madeBy(Facts.operand(thrown, 0));
    models::Effect effect;
    effect.throws = made == none ? "" : Facts.name(made);
    if (!isCaught(thrown, calls, effect))
      return thrown;
  }
  return {};
}

/// On the way from the handler, or by all who call the handler, if they were
/// seen.
bool Search::isCaught(Site thrown, std::span<const Site> path,
                      const models::Effect &effect) const {
  const Catching catching(Whole, effect);
  auto isCaughtHere = [&](Site site) { return catching.isCaughtBy(site); };
  if (isCaughtHere(thrown) || std::ranges::any_of(path, isCaughtHere))
    return true;
  std::vector<Site> firing = Whole.paths().calledFrom(Handler.handler);
  std::erase_if(firing, [&](Site site) {
    return Facts.value(site).kind != ValueKind::Call;
  });
  return !firing.empty() && std::ranges::all_of(firing, [&](Site site) {
    return catching.isCaughtAbove(site);
  });
}

std::vector<Escape> findEscapes(const Program &program) {
  Search search(program);
  for (const Registration &made : program.callbacks().all()) {
    bool isEvent = made.effect || (made.event != none &&
                                   program.callbacks().isFired(made.event));
    bool isOurs = isEvent && program.isLive(made.at) == Answer::Yes;
    if (isOurs)
      search.enter(made);
  }
  for (const auto &[function, waiting] : program.hearing().waiting)
    if (program.isLive(waiting) == Answer::Yes)
      search.enter({function, none, waiting});
  std::vector<Escape> escapes;
  for (auto &[call, escape] : search.Found)
    escapes.push_back(std::move(escape));
  std::ranges::sort(escapes, {}, [&](const Escape &escape) {
    return std::tuple(program.position(escape.call), escape.call);
  });
  return escapes;
}

} // namespace cachetidy::program
