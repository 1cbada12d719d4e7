// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By who fills and who empties, and by assignments to the fields of a class.

#include "program/copies/Together.h"
#include "program/fills/Memos.h"
#include "program/linked/Branches.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

static facts::Index recordOf(const Program &program, const Store &store) {
  const facts::Field *field = program.linked().field(store.entity);
  return field ? field->record : none;
}

namespace {
/// By function: where it fills what it has looked up before.
using FillsByFunction = std::map<facts::Index, Site>;

/// A store of a class, and how it is filled.
struct Member {
  const Store *store;
  FillsByFunction fills;
};
} // namespace

static FillsByFunction fillsOf(const Linked &linked, const Store &store) {
  FillsByFunction fills;
  std::set<facts::Index> asking;
  for (const Operation &operation : store.operations) {
    // `map[key] = value` asks for nothing, nor does `array[i] = value`.
    const models::Effect *effect = linked.effect(operation.at);
    if (operation.deed == Deed::Lookup && effect &&
        effect->role == models::Role::Read)
      asking.insert(operation.at.function);
    if (operation.deed == Deed::Fill && !operation.isInPlace)
      fills.try_emplace(operation.at.function, operation.at);
  }
  std::erase_if(fills,
                [&](const auto &fill) { return !asking.contains(fill.first); });
  return fills;
}

/// Where all of it is taken out, other than where it is filled, and on the way
/// to there: that is what is collected from one time to the next.
static Site clearOf(const Program &program, const Store &store,
                    facts::Index filling) {
  const auto &functions = program.facts().functions;
  for (const Operation &operation : store.operations) {
    if (operation.deed != Deed::Clear || operation.at.function == filling ||
        program.isLive(operation.at) != Answer::Yes)
      continue;
    const facts::Index clearing = functions[operation.at.function].entity;
    if (!program.paths()
             .reachedFrom({clearing})
             .contains(functions[filling].entity))
      return operation.at;
  }
  return {};
}

static bool isNeverDropped(const Store &store) {
  return std::ranges::none_of(store.operations, [](const Operation &operation) {
    return operation.deed == Deed::Escape || operation.deed == Deed::Give ||
           removes(operation);
  });
}

static std::optional<LeftBehind> leftBehind(const Program &program,
                                            const Member &member,
                                            const Member &sibling) {
  for (const auto &[function, filled] : member.fills) {
    auto together = sibling.fills.find(function);
    if (together == sibling.fills.end() ||
        program.isLive(filled) != Answer::Yes)
      continue;
    const Site cleared = clearOf(program, *sibling.store, function);
    if (cleared.known())
      return LeftBehind{member.store, filled, sibling.store, together->second,
                        cleared};
  }
  return std::nullopt;
}

std::vector<LeftBehind> findLeftBehind(const Program &program) {
  std::vector<LeftBehind> left;
  std::map<facts::Index, std::vector<Member>> ofRecord;
  for (const Store &store : program.stores()) {
    const facts::Index record = recordOf(program, store);
    if (record == none || store.root != none || store.isBounded)
      continue;
    if (auto fills = fillsOf(program.linked(), store); !fills.empty())
      ofRecord[record].push_back({&store, std::move(fills)});
  }
  for (const auto &[record, members] : ofRecord) {
    const bool isLongLived = !program.lifetimes().chainOf(record).empty();
    for (const Member &member : members) {
      if (!isNeverDropped(*member.store) ||
          (isLongLived && findMemo(program, *member.store)))
        continue;
      for (const Member &sibling : members)
        if (member.store != sibling.store)
          if (auto found = leftBehind(program, member, sibling)) {
            left.push_back(*found);
            break;
          }
    }
  }
  return left;
}

namespace {

/// The members of one class.
class Stamps {
public:
  explicit Stamps(const Program &program)
      : Whole(program), Facts(program.linked()) {}

  void look(const facts::Field &stamp);

  std::vector<StaleStamp> Found;

private:
  bool isTime(Site set) const;
  bool isConstant(Site set) const;
  bool isGate(facts::Index stamp, Site filled) const;
  std::set<facts::Index> filledWith(Site filled, facts::Index stamp,
                                    facts::Index record) const;
  bool isGivingUp(facts::Index function, Site filled) const;
  bool resetsStamp(facts::Index function, facts::Index stamp) const;
  void lookForReset(Site filled, const facts::Field &stamp);

  const Program &Whole;
  const Linked &Facts;
};

} // namespace

bool Stamps::isTime(Site set) const {
  const Site value = Facts.operand(set, 1);
  if (!value.known() || Facts.text(set) == "init")
    return false;
  return std::ranges::any_of(
      Whole.texts().wayBack(argumentOf(set, value)).views,
      [&](const View &view) {
        const models::Effect *effect = Facts.effect(view.site);
        return effect && effect->source == models::SourceKind::Clock;
      });
}

/// A literal, or what a type begins with.
bool Stamps::isConstant(Site set) const {
  const Site value = Facts.operand(set, 1);
  if (!value.known())
    return false;
  const facts::Value &row = Facts.value(value);
  return row.kind == ValueKind::Literal ||
         (row.kind == ValueKind::Construct && row.operandCount == 1);
}

/// Whether the stamp decides if it is filled: on the way to there, or to where
/// the function is made that does it later.
bool Stamps::isGate(facts::Index stamp, Site filled) const {
  constexpr unsigned depthLimit = 4;
  for (unsigned depth = 0; filled.known() && depth < depthLimit; ++depth) {
    if (GuardedBy(Facts, stamp)(filled))
      return true;
    filled = Facts.lambdaAt(Facts.function(filled).entity);
  }
  return false;
}

/// The other members of the class that the same function gives what it has
/// found: no further time, not one more than before, and none that is asked
/// for itself. Where that is empty it is filled again, at the latest when the
/// time has come for another try.
std::set<facts::Index> Stamps::filledWith(Site filled, facts::Index stamp,
                                          facts::Index record) const {
  std::set<facts::Index> fields;
  for (facts::Index row : Facts.fieldsOf(record)) {
    const facts::Index field = Facts.Unit.fields[row].entity;
    for (Site set : Facts.setsOf(field))
      if (field != stamp && set.function == filled.function &&
          Facts.text(set) == "=" && !isConstant(set) && !isTime(set) &&
          !isGate(field, filled))
        fields.insert(field);
  }
  return fields;
}

/// Who sets the time and then gives up leaves it: it says when that was tried.
bool Stamps::isGivingUp(facts::Index function, Site filled) const {
  return Whole.paths()
      .reachedFrom({Facts.function(filled).entity})
      .contains(function);
}

bool Stamps::resetsStamp(facts::Index function, facts::Index stamp) const {
  const FunctionSet reached = Whole.paths().reachedFrom({function});
  return std::ranges::any_of(Facts.setsOf(stamp), [&](Site set) {
    return reached.contains(Facts.function(set).entity);
  });
}

/// A function that gives two of them, or the only one, back what they began
/// with, and leaves the stamp.
void Stamps::lookForReset(Site filled, const facts::Field &stamp) {
  const std::set<facts::Index> fields =
      filledWith(filled, stamp.entity, stamp.record);
  std::map<facts::Index, std::vector<Site>> resets; ///< by function
  for (facts::Index field : fields)
    for (Site set : Facts.setsOf(field))
      if (isConstant(set) && Facts.text(set) == "=")
        resets[set.function].push_back(set);
  for (const auto &[row, sets] : resets) {
    const facts::Function &function = Facts.Unit.functions[row];
    bool isReset = sets.size() >= std::min<std::size_t>(2, fields.size()) &&
                   row != filled.function && !function.is(Trait::Constructor) &&
                   !function.is(Trait::Destructor) &&
                   Whole.isLive(function.entity) == Answer::Yes;
    if (isReset && !isGivingUp(function.entity, filled) &&
        !resetsStamp(function.entity, stamp.entity))
      Found.push_back({stamp.entity, filled, *std::ranges::min_element(sets)});
  }
}

void Stamps::look(const facts::Field &stamp) {
  for (Site set : Facts.setsOf(stamp.entity))
    if (isTime(set) && isGate(stamp.entity, set))
      return lookForReset(set, stamp);
}

std::vector<StaleStamp> findStaleStamps(const Program &program) {
  Stamps stamps(program);
  for (const facts::Field &field : program.facts().fields)
    stamps.look(field);
  return std::move(stamps.Found);
}

} // namespace cachetidy::program
