// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From calls of database and file APIs to what they ask for.

#include "program/origins/Accesses.h"
#include "facts/ScopedName.h"
#include "program/linked/Handles.h"
#include "program/origins/Groups.h"
#include "program/origins/Inputs.h"
#include "program/texts/Callers.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;
using models::Slot;
using models::SourceKind;

std::string Resource::name() const {
  if (kind == SourceKind::Database)
    return "table '" + sql::spell(table) + "'";
  if (kind == SourceKind::None)
    return "'" + called + "'";
  return (kind == SourceKind::File ? "file '" : "setting '") +
         (group.empty() ? group : group + "/") + keys::spell(path) + "'";
}

bool haveInCommon(const Resource &one, const Resource &other) {
  if (one.kind != other.kind)
    return false;
  if (one.kind == SourceKind::Database)
    return sql::haveInCommon(one.table, other.table);
  if (one.kind == SourceKind::None)
    return one.state == other.state;
  if (!one.group.empty() && !other.group.empty() && one.group != other.group)
    return false;
  if (one.file != other.file)
    return false;
  // Two paths of which nothing is known have nothing in common that we know.
  auto isWritten = [](const Resource &resource) {
    return std::ranges::any_of(
        resource.path.pieces(),
        [](const keys::Piece &piece) { return piece.kind == piece.Literal; });
  };
  return isWritten(one) && keys::haveSameShape(one.path, other.path);
}

Accesses::Accesses(const Linked &linked, const Texts &texts)
    : Facts(linked), Text(texts) {
  std::vector<Site> prepares, executions;
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v) {
      const models::Effect *effect = Facts.effect({i, v});
      if (!effect)
        continue;
      bool isUse = effect->role == Role::Source || effect->role == Role::Mutate;
      if (effect->role == Role::Prepare && !opensGroup(*effect))
        prepares.push_back({i, v});
      else if (isUse && effect->handle.kind != Slot::Nowhere)
        executions.push_back({i, v});
      else if (isUse)
        gather({i, v});
    }
  std::ranges::for_each(prepares, [&](Site call) { gatherPrepared(call); });
  std::ranges::for_each(executions, [&](Site call) { gatherByHandle(call); });
  std::ranges::sort(Unread);
  Unread.erase(std::ranges::unique(Unread).begin(), Unread.end());
}

void Accesses::add(std::vector<Access> accesses) {
  for (Access &access : accesses) {
    ByPlace[access.at()].push_back(All.size());
    for (std::size_t i = 1; i <= access.calls.size(); ++i)
      OnTheWay[access.place(i)].push_back(All.size());
    All.push_back(std::move(access));
  }
}

/// `sql << "SELECT .. id = " << id`: what is streamed first is no statement.
static bool isGoneOnWith(const Linked &linked, Site call,
                         const models::Effect &effect) {
  const facts::Body &body = linked.function(call).body;
  for (Site next{call.function, call.value + 1};
       effect.statement.kind == Slot::Result && next.value < body.values.size();
       ++next.value)
    if (const models::Effect *other = linked.effect(next);
        other && other->statement == effect.statement &&
        linked.operand(next, 0) == call)
      return true;
  return false;
}

void Accesses::gather(Site call) {
  const models::Effect &effect = *Facts.effect(call);
  if ((effect.statement.kind == Slot::Nowhere &&
       effect.resource.kind == Slot::Nowhere) ||
      isGoneOnWith(Facts, call, effect))
    return;
  bool isKnown = asCallersHaveIt(Facts, [&](const auto &calls, bool isLast) {
    Asked found = asked(call, effect, calls);
    if (found.open.site.known() && !isLast)
      return found.open;
    if (found.isUnread)
      Unread.push_back(calls.empty() ? call : calls.front());
    add(std::move(found.accesses));
    return View();
  });
  if (!isKnown)
    Unread.push_back(call);
}

Accesses::Asked Accesses::asked(Site call, const models::Effect &effect,
                                const std::vector<Site> &calls) const {
  Access like{
      .resource = {.kind = effect.source}, .call = call, .calls = calls};
  if (effect.role == Role::Mutate)
    like.done = effect.adds ? Access::Adds : Access::Changes;
  auto given = [&](Slot slot) {
    return slot.kind == Slot::Result ? call : Facts.slot(call, slot);
  };
  if (Site text = given(effect.statement); text.known())
    return effect.statement.kind == Slot::Argument && isAnswerer(Facts, text)
               ? Asked() // `QSqlQuery query(base)`
               : ofStatement(like, argumentOf(call, text, calls));
  if (Site named = given(effect.resource); named.known())
    return ofResource(like, argumentOf(call, named, calls));
  return {};
}

/// False where it is not understood.
bool Accesses::addText(Asked &asked, const Access &like,
                       const keys::Pattern &text) const {
  const auto statements = sql::parse(text);
  if (!statements)
    return !sql::looksLikeSql(text);
  for (const sql::Statement &statement : *statements) {
    Access access = like;
    access.statement = sql::shown(keys::spell(text));
    access.isOfAllRows = statement.isOfAllRows;
    access.chosenBy = statement.chosenBy;
    access.given = statement.given;
    for (const sql::Table &table : statement.reads) {
      access.done = Access::Reads;
      access.resource.table = table;
      asked.accesses.push_back(access);
    }
    for (const sql::Table &table : statement.changes) {
      access.done = statement.verb == sql::Statement::Insert ? Access::Adds
                                                             : Access::Changes;
      access.resource.table = table;
      asked.accesses.push_back(access);
    }
  }
  return true;
}

Accesses::Asked Accesses::ofStatement(const Access &like,
                                      const View &text) const {
  Asked asked;
  asked.open = Text.openParameter(text);
  for (const keys::Pattern &pattern : Text.of(text)) {
    bool isWritten =
        std::ranges::any_of(pattern.pieces(), [](const keys::Piece &piece) {
          return piece.kind == piece.Literal;
        });
    // `QSqlQuery query("", base)`: it is told later what to ask.
    const bool isNothing = pattern.pieces().empty() &&
                           Facts.value(text.site).kind == ValueKind::Construct;
    asked.isUnread |=
        !isNothing && (!isWritten || !addText(asked, like, pattern));
  }
  return asked;
}

static std::string inSmallLetters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return small;
}

/// The class that a table holds objects of, by its plain name; empty where the
/// value is no object. A mapper, a pointer or a list is of the class that it is
/// for.
static std::string classNamed(const Linked &linked, Site named) {
  const facts::Type *type = linked.namedType(named);
  auto isForAnother = [](const facts::Type &outer) {
    return outer.kind == facts::TypeKind::Reference ||
           outer.kind == facts::TypeKind::Pointer ||
           outer.kind == facts::TypeKind::Record;
  };
  while (type && isForAnother(*type) && !type->arguments.empty()) {
    const facts::Type *inner = linked.type(type->arguments.front());
    if (!inner ||
        (type->kind == facts::TypeKind::Record && inner->record == none))
      break;
    type = inner;
  }
  if (!type || type->record == none || linked.Models.isValue(type->name))
    return {};
  return inSmallLetters(facts::plainName(type->name));
}

/// The class of what is named there. By its number: which one, the call says,
/// as in erase<User>(id).
static std::string classMeant(const Linked &linked, Site call, Site named) {
  std::string name = classNamed(linked, behindName(linked, named));
  return name.empty() && !isText(linked, named) ? classNamed(linked, call)
                                                : name;
}

/// `get_all<User>()`: a list, with nothing said of which are meant.
static bool isOfAll(const Linked &linked, Site call) {
  const facts::Type *given = linked.type(linked.value(call).type);
  return linked.operands(call).size() == 1 && given &&
         !given->arguments.empty() && !linked.isHandle(*given);
}

Accesses::Asked Accesses::ofResource(const Access &like,
                                     const View &named) const {
  Asked asked;
  Access access = like;
  const bool isOfDatabase = like.resource.kind == SourceKind::Database;
  if (std::string name = isOfDatabase ? classMeant(Facts, like.call, named.site)
                                      : std::string();
      !name.empty()) {
    access.resource.table.name = std::move(name);
    access.isOfAllRows = isOfAll(Facts, like.call);
    asked.accesses.push_back(std::move(access));
    return asked;
  }
  // A number or pointer by which a table is known goes by its own name, and by
  // that of its class: each of a dozen may call it `dbi`.
  if (const facts::Index kept = keptIn(Facts, named.site);
      isOfDatabase && kept != none && !isText(Facts, named.site)) {
    access.resource.table.name = Facts.name(kept);
    asked.accesses.push_back(std::move(access));
    return asked;
  }
  asked.open = Text.openParameter(named);
  if (like.resource.kind == SourceKind::Configuration) {
    access.resource.group = groupOf(Facts, Text, like.at());
    access.resource.file = fileOf(Facts, Text, like.at());
  }
  for (const keys::Pattern &pattern : Text.of(named)) {
    access.resource.path = pattern.plain();
    access.resource.table.name = inSmallLetters(keys::spell(pattern));
    // What a handle begins with is no name.
    access.resource.table.isOpen =
        !pattern.isWritten() || (isOfDatabase && !isText(Facts, named.site));
    asked.accesses.push_back(access);
  }
  return asked;
}

} // namespace cachetidy::program
