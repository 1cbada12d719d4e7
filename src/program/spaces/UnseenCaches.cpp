// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Caches that are told by how they are used: something is looked up, and given
// to the same object under the same key where it was not there.

#include "program/spaces/Survey.h"

#include <algorithm>
#include <map>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

namespace {

class Search {
public:
  explicit Search(const Program &program) : Facts(program.linked()) {}

  std::vector<UnseenCache> find();

private:
  bool isUnseenMethod(Site call) const;
  bool isUnseenClass(const std::string &name) const;
  std::string classOf(facts::Index function) const;
  Site keyOf(Site call) const { return Facts.operand(call, 1); }
  void lookAtFill(Site call);
  Site missedBefore(Site fill) const;
  bool isLookup(Site call, Site fill) const;
  bool isUsed(Site call) const;
  void addMethods(UnseenCache &cache) const;
  Role roleOf(Site call) const;

  const Linked &Facts;
  std::map<std::string, UnseenCache> Found;
};

/// A method of which nothing is known but that it is called. What a class of
/// the project does is not known either where its methods only have the names
/// of a container's.
bool Search::isUnseenMethod(Site call) const {
  const facts::Value &value = Facts.value(call);
  if (value.kind != ValueKind::Call || value.ref == none ||
      !Facts.operand(call, 0).known() || !Facts.bodiesCalled(call).empty() ||
      Facts.composition(value.ref))
    return false;
  const facts::Entity &entity = Facts.Unit.entities[value.ref];
  const facts::Function *callee = Facts.declaration(value.ref);
  return !Facts.Models.effect(entity.name) &&
         !(entity.inSystemHeader && Facts.effect(call)) &&
         (!callee || callee->annotations.empty());
}

std::string Search::classOf(facts::Index function) const {
  const std::string_view name = Facts.name(function);
  return std::string(name.substr(0, name.rfind("::")));
}

/// Not where one of its methods has a body: there is more to it than calls.
bool Search::isUnseenClass(const std::string &name) const {
  const auto &entities = Facts.Unit.entities;
  for (facts::Index i = 0; i < entities.size(); ++i)
    if (entities[i].kind == facts::EntityKind::Function &&
        entities[i].name.starts_with(name + "::") && !Facts.bodiesOf(i).empty())
      return false;
  return !Facts.Models.isValue(name);
}

/// With one argument, whose result is looked at.
bool Search::isLookup(Site call, Site fill) const {
  return isUnseenMethod(call) && Facts.operands(call).size() == 2 &&
         keyOf(call) == keyOf(fill) &&
         Facts.value(call).ref != Facts.value(fill).ref &&
         classOf(Facts.value(call).ref) == classOf(Facts.value(fill).ref);
}

/// The lookup on whose outcome it depends that a value is put there; unknown
/// where there is none.
Site Search::missedBefore(Site fill) const {
  constexpr std::size_t limit = 64;
  const facts::Body &body = Facts.function(fill).body;
  std::vector<facts::Index> open;
  for (facts::Index guard = body.values[fill.value].guard; guard != none;
       guard = body.guards[guard].parent)
    if (body.guards[guard].condition != none)
      open.push_back(body.guards[guard].condition);
  for (std::size_t next = 0; next < open.size() && next < limit; ++next) {
    const Site site{fill.function, open[next]};
    if (isLookup(site, fill))
      return site;
    for (facts::Index operand : Facts.operands(site))
      if (operand != none && operand < fill.value)
        open.push_back(operand);
  }
  return {};
}

void Search::lookAtFill(Site call) {
  if (!isUnseenMethod(call) || Facts.operands(call).size() < 3 ||
      !keyOf(call).known() || Facts.isTest(Facts.value(call).at.file))
    return;
  const std::string name = classOf(Facts.value(call).ref);
  const Site lookup = missedBefore(call);
  if (lookup.known() && !Found.contains(name) && isUnseenClass(name))
    Found.emplace(name, UnseenCache{name, lookup, call, {}});
}

/// Not by the object it is called on, which it may change.
bool Search::isUsed(Site call) const {
  const facts::Body &body = Facts.function(call).body;
  if (std::ranges::count(body.guards, call.value, &facts::Guard::condition) > 0)
    return true;
  for (facts::Index v = 0; v < body.values.size(); ++v) {
    const Site user{call.function, v};
    if (std::ranges::count(body.operands(v), call.value) > 0 &&
        !Facts.isChangeOf(call, user))
      return true;
  }
  return false;
}

/// By the number of arguments, and whether somebody waits for the result.
Role Search::roleOf(Site call) const {
  if (Facts.operands(call).size() > 2)
    return Role::Write;
  return isUsed(call) ? Role::Read : Role::Drop;
}

void Search::addMethods(UnseenCache &cache) const {
  const auto &entities = Facts.Unit.entities;
  for (facts::Index i = 0; i < entities.size(); ++i) {
    const auto calls = Facts.callsTo(i);
    if (entities[i].kind != facts::EntityKind::Function || calls.empty() ||
        classOf(i) != cache.name || !isUnseenMethod(calls.front()) ||
        Facts.operands(calls.front()).size() < 2)
      continue;
    cache.methods.push_back({i, roleOf(calls.front()),
                             Facts.operands(calls.front()).size() - 1,
                             calls.front()});
  }
  const auto setRole = [&](Site call, Role role) {
    for (UnseenCache::Method &method : cache.methods)
      if (method.function == Facts.value(call).ref)
        method.does = role;
  };
  setRole(cache.lookup, Role::Read);
  setRole(cache.fill, Role::Write);
}

std::vector<UnseenCache> Search::find() {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      lookAtFill({i, v});
  std::vector<UnseenCache> caches;
  for (auto &[name, cache] : Found) {
    addMethods(cache);
    caches.push_back(std::move(cache));
  }
  return caches;
}

} // namespace

std::vector<UnseenCache> findUnseenCaches(const Program &program) {
  return Search(program).find();
}

} // namespace cachetidy::program
