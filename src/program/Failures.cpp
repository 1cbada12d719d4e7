// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From handlers to the cache clients they call.

#include "program/Failures.h"
#include "program/Catching.h"
#include "program/Hearing.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Failure;

namespace {

class Search {
public:
  explicit Search(const Program &program)
      : Whole(program), Facts(program.linked()) {}

  void enter(const Registration &registration) {
    Handler = registration;
    Seen = {};
    visit(registration.handler);
  }

  std::map<Site, Escape> Found; ///< by call

private:
  void visit(facts::Index function);
  void look(Site call);
  void lookAtResult(Site call);
  bool isCaught(Site call, const models::Effect &effect) const;
  bool returns(Site call) const;

  const Program &Whole;
  const Linked &Facts;
  Registration Handler;
  std::vector<Site> Path;
  FunctionSet Seen;
};

} // namespace

void Search::visit(facts::Index function) {
  constexpr std::size_t depthLimit = 8;
  if (Path.size() >= depthLimit || !Seen.insert(function))
    return;
  for (facts::Index row : Facts.bodiesOf(function))
    for (facts::Index v = 0; v < Facts.Unit.functions[row].body.values.size();
         ++v) {
      const Site site{row, v};
      look(site);
      bool isKept = facts::isFunction(Facts.value(site).kind) &&
                    Whole.callbacks().isKept(Facts.value(site).ref);
      if (isKept)
        continue;
      Path.push_back(site);
      for (facts::Index callee : Whole.paths().calledAt(site))
        visit(callee);
      Path.pop_back();
    }
}

void Search::look(Site call) {
  const models::Effect *effect = Facts.effect(call);
  bool isAsking = effect && effect->keeping == models::Keeping::Shared &&
                  !effect->isDeferred;
  if (!isAsking || Found.contains(call))
    return;
  if (effect->fails == Failure::Exception && !isCaught(call, *effect))
    Found.emplace(call, Escape{call, Handler, Path});
  else if (effect->fails == Failure::Null)
    lookAtResult(call);
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
    if (level == 0 || !returns(result))
      return;
    result = Path[level - 1];
  }
}

/// On the way from the handler, or by all who call the handler, if they were
/// seen.
bool Search::isCaught(Site call, const models::Effect &effect) const {
  const Catching catching(Whole, effect);
  auto isCaughtHere = [&](Site site) { return catching.isCaughtBy(site); };
  if (isCaughtHere(call) || std::ranges::any_of(Path, isCaughtHere))
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
