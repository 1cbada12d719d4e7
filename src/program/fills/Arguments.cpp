// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What callers give to a parameter.

#include "program/fills/Fills.h"
#include "program/linked/Parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

namespace {

/// The constants among them, as they are written; of structures, those that
/// have a name or are made for the call.
class Constants {
public:
  explicit Constants(const Program &program)
      : Whole(program), Facts(program.linked()) {}

  void addGivenTo(facts::Index function, facts::Index parameter,
                  unsigned depth = 0) {
    constexpr unsigned depthLimit = 3;
    if (depth > depthLimit || !Seen.insert({function, parameter}).second)
      return;
    for (Site call : Facts.callersOf(function))
      if (Whole.isLive(call) == Answer::Yes &&
          !Facts.isTest(Facts.value(call).at.file))
        add(call, parameter, depth);
  }

  std::set<std::string> Found;

private:
  void add(Site call, facts::Index parameter, unsigned depth) {
    const auto given = Facts.operands(call);
    if (parameter + 1u >= given.size())
      return;
    // By default: another constant than those that are written out.
    if (given[parameter + 1u] == none)
      Found.insert("");
    else
      addValue({call.function, given[parameter + 1u]}, depth);
  }

  void addValue(Site value, unsigned depth) {
    const facts::Value &row = Facts.value(value);
    if (row.kind == ValueKind::Literal)
      Found.insert("=" + std::string(Facts.text(value)));
    if (isStructure(value)) {
      if (facts::refersToEntity(row.kind))
        Found.insert("@" + std::to_string(row.ref));
      else if (row.kind == ValueKind::Local)
        Found.insert("@");
    }
    if (row.kind == ValueKind::Parameter)
      addGivenTo(Facts.function(value).entity, row.ref, depth + 1);
    if (row.kind == ValueKind::Conditional)
      for (std::size_t branch : {1, 2})
        if (Site one = Facts.operand(value, branch); one.known())
          addValue(one, depth);
  }

  /// One of the program's own: what is set in it is not what is set in another.
  bool isStructure(Site value) const {
    const facts::Type *type = Facts.referred(Facts.namedType(value));
    return type && type->record != none &&
           !Facts.Unit.entities[type->record].inSystemHeader;
  }

  const Program &Whole;
  const Linked &Facts;
  std::set<std::pair<facts::Index, facts::Index>> Seen;
};

} // namespace

bool isGivenDifferently(const Program &program, const Input &input) {
  if (input.kind != Input::Parameter)
    return false;
  Constants constants(program);
  constants.addGivenTo(program.functionAt(input.at), input.ref);
  return constants.Found.size() > 1;
}

bool isDepth(const Linked &linked, const Input &input) {
  const facts::Function &row = linked.function(input.at);
  auto isOneMore = [&](Site given) {
    return linked.value(given).kind == ValueKind::Arithmetic &&
           linked.text(given) == "+" &&
           linked.value(linked.operand(given, 0)).kind ==
               ValueKind::Parameter &&
           linked.value(linked.operand(given, 0)).ref == input.ref &&
           linked.value(linked.operand(given, 1)).kind == ValueKind::Literal;
  };
  return std::ranges::any_of(linked.callsTo(row.entity), [&](Site call) {
    Site given = linked.operand(call, input.ref + 1u);
    return call.function == input.at.function && given.known() &&
           isOneMore(given);
  });
}

bool isAskedOnHit(const Linked &linked, const Fill &fill, const Input &input) {
  const facts::Index asking = fill.lookup.function;
  auto isInput = [&](facts::Index part) {
    return part != none &&
           linked.value({asking, part}).kind == ValueKind::Parameter &&
           linked.value({asking, part}).ref == input.ref;
  };
  return fill.store && input.at.function == asking &&
         std::ranges::any_of(
             fill.store->operations, [&](const Operation &operation) {
               return operation.deed == Deed::Weigh &&
                      operation.at.function == asking &&
                      std::ranges::any_of(linked.operands(operation.at),
                                          isInput);
             });
}

/// Whether a call of code from outside writes to a name, or to a part of it.
static bool isWrittenBy(const Linked &linked, Site call, Site name) {
  const facts::Value &value = linked.value(call);
  if (value.kind != ValueKind::Call || !linked.bodiesCalled(call, 1).empty())
    return false;
  for (std::size_t i = 1; i < value.operandCount; ++i)
    if (linked.wholeOf(linked.operand(call, i)) == name &&
        linked.canChange(value.ref, i - 1))
      return true;
  return false;
}

/// Whether a name gets another value each time a loop goes round: it stands for
/// the elements, or code from outside writes to it.
static bool isNewIn(const Linked &linked, Site name, facts::Index loop) {
  const facts::Body &body = linked.function(name).body;
  const ValueKind kind = body.values[name.value].kind;
  if (kind != ValueKind::Local)
    return kind == ValueKind::Each && body.values[name.value].guard == loop;
  const facts::Index condition = body.guards[loop].condition;
  const auto isRepeated = [&](facts::Index at) {
    return isWithin(body, at, loop) ||
           (condition != none &&
            hasPart(body, condition, [&](auto part) { return part == at; }));
  };
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (isWrittenBy(linked, {name.function, i}, name) && isRepeated(i))
      return true;
  return false;
}

bool isOfTurn(const Linked &linked, Site call, Site given) {
  const facts::Body &body = linked.function(call).body;
  for (facts::Index loop = body.values[call.value].guard; loop != none;
       loop = body.guards[loop].parent)
    if (body.guards[loop].kind == facts::GuardKind::Loop &&
        hasPart(body, given.value, [&](facts::Index part) {
          return isNewIn(linked, {call.function, part}, loop);
        }))
      return true;
  return false;
}

/// Whether a number is put into a local by a call that is handed its address:
/// `scanf("%d", &page)`.
static bool isReadInto(const Linked &linked, Site local) {
  const facts::Type *type = linked.namedType(local);
  return linked.value(local).kind == ValueKind::Local && type &&
         facts::isScalar(type->kind) &&
         std::ranges::any_of(linked.operands(local), [&](facts::Index part) {
           return part != none &&
                  linked.isChangeOf({local.function, part}, local);
         });
}

/// The constant that a call gives to a parameter; nothing where it is none. One
/// that is given by default is like no other.
static std::optional<std::string>
constantGiven(const Program &program, Site call, facts::Index parameter) {
  const Linked &linked = program.linked();
  const Site given = linked.operand(call, parameter + 1u);
  if (!given.known())
    return std::string();
  if (linked.value(given).kind == ValueKind::Literal)
    return "=" + std::string(linked.text(given));
  if (isReadInto(linked, given))
    return std::nullopt;
  const auto written = program.texts().written(argumentOf(call, given));
  return written ? std::optional("=" + std::string(*written)) : std::nullopt;
}

static bool areGivenOne(const Program &program, std::span<const Site> calls,
                        facts::Index parameter) {
  const auto first = calls.empty()
                         ? std::nullopt
                         : constantGiven(program, calls.front(), parameter);
  return first && std::ranges::all_of(calls, [&](Site call) {
           return constantGiven(program, call, parameter) == first;
         });
}

namespace {

/// Whether a value is made of some names, and of no others.
struct MadeOf {
  const Linked &linked;
  std::set<Site> names;
  bool isAny = false;
  bool isOther = false;

  void look(Site value, unsigned depth = 0) {
    constexpr unsigned depthLimit = 16;
    if (!value.known() || depth > depthLimit)
      return;
    const facts::Value &row = linked.value(value);
    const bool isPut = row.kind == ValueKind::Local && row.operandCount == 1 &&
                       !isReadInto(linked, value);
    const bool isName = row.kind == ValueKind::Parameter ||
                        (row.kind == ValueKind::Local && !isPut);
    const bool isOurs = names.contains(value);
    isAny |= isOurs;
    isOther |= isName && !isOurs;
    // `in >> file` changes the file, and gives the stream.
    for (std::size_t i = 0; i < row.operandCount && !isName && !isOurs; ++i)
      if (const Site part = linked.operand(value, i);
          part.known() &&
          std::ranges::count(linked.operands(part), value.value) == 0)
        look(part, depth + 1);
  }
};

} // namespace

/// Whether a call makes what it gives to a parameter of what it gives for the
/// key: `filtered(file, filterOf(file))`. Of what only a part is in the key, as
/// in `page(request.id(), request.language())`, the rest is another matter.
static bool isMadeOfKey(const Linked &linked, Site call, facts::Index parameter,
                        std::span<const facts::Index> parts,
                        const CanDiffer &canDiffer) {
  MadeOf made{linked, {}};
  for (facts::Index part : parts)
    made.names.insert(linked.madeOf(linked.operand(call, part + 1u)));
  const Site given = linked.operand(call, parameter + 1u);
  made.look(given);
  return made.isAny && !made.isOther &&
         std::ranges::none_of(inputsOf(linked, argumentOf(call, given), {}),
                              [&](const Input &of) {
                                return of.kind != Input::Parameter &&
                                       canDiffer(of);
                              });
}

bool comesWithKey(const Program &program, const Input &input,
                  std::span<const Input> key, const CanDiffer &canDiffer) {
  std::vector<facts::Index> parts;
  for (const Input &part : key)
    if (part.kind == Input::Parameter && part.at.function == input.at.function)
      parts.push_back(part.ref);
  const facts::Function &function =
      program.facts().functions[input.at.function];
  if (input.kind != Input::Parameter || !program.seesAllCallers(function))
    return false;
  const std::vector<Site> calls = program.linked().callersOf(function.entity);
  if (areGivenOne(program, calls, input.ref))
    return true;
  const auto isMade = [&](Site call) {
    return isMadeOfKey(program.linked(), call, input.ref, parts, canDiffer);
  };
  if (!calls.empty() && std::ranges::all_of(calls, isMade))
    return true;
  // Of the key, what is no constant everywhere decides nothing.
  std::erase_if(parts, [&](facts::Index part) {
    return !std::ranges::all_of(calls, [&](Site call) {
      return constantGiven(program, call, part).has_value();
    });
  });
  std::map<std::vector<std::string>, std::string> given;
  for (Site call : calls) {
    std::vector<std::string> asked;
    for (facts::Index part : parts)
      asked.push_back(*constantGiven(program, call, part));
    const auto with = constantGiven(program, call, input.ref);
    if (!with ||
        given.try_emplace(std::move(asked), *with).first->second != *with)
      return false;
  }
  return !parts.empty() && !given.empty();
}

} // namespace cachetidy::program
