// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the conditions above a call.

#include "program/linked/Chosen.h"
#include "facts/ScopedName.h"
#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::plainName;
using facts::ValueKind;
using keys::Pattern;

namespace {

class Condition {
public:
  Condition(const Linked &linked, Site call) : Facts(linked), Asked(call) {}

  std::optional<Pattern> find(Site condition, bool holds) const;

private:
  std::optional<Pattern> findInCompare(Site compare, bool holds) const;
  std::optional<Pattern> findInCall(Site call, bool atStart) const;
  bool isAboutGiven(Site subject) const;

  const Linked &Facts;
  Site Asked;
};

} // namespace

/// Whether the call is given the same local.
bool Condition::isAboutGiven(Site subject) const {
  const facts::Body &body = Facts.function(Asked).body;
  bool isName =
      subject.known() && body.values[subject.value].kind == ValueKind::Local;
  return isName && hasPart(body, Asked.value, [&](facts::Index part) {
           return part == subject.value;
         });
}

/// `key.find("word")`, `strstr(key, "word")`.
std::optional<Pattern> Condition::findInCall(Site call, bool atStart) const {
  const facts::Value &value = Facts.value(call);
  if (value.kind != ValueKind::Call || value.ref == none)
    return std::nullopt;
  const std::string_view name = plainName(Facts.name(value.ref));
  const bool isFree = !Facts.operand(call, 0).known();
  const Site subject = Facts.operand(call, isFree ? 1 : 0);
  const Site word = Facts.madeOf(Facts.operand(call, isFree ? 2 : 1));
  if (!word.known() || Facts.value(word).kind != ValueKind::Literal ||
      !isAboutGiven(subject))
    return std::nullopt;
  // Perhaps in small letters or capitals.
  bool isOtherwise = name != "find" && name != "rfind" &&
                     Facts.operand(call, isFree ? 3 : 2).known();
  if (isOtherwise)
    return std::nullopt;
  const Pattern text = Pattern::literal(Facts.text(word));
  const Pattern any = Pattern::hole(keys::Filling::Text);
  if (name == "starts_with" || name == "startsWith" || name == "StartsWith")
    return text + any;
  if (name == "ends_with" || name == "endsWith" || name == "EndsWith")
    return any + text;
  if (name == "find" || name == "rfind" || name == "contains" ||
      name == "strstr")
    return atStart ? text + any : any + text + any;
  return std::nullopt;
}

/// `find(word) != npos`; `find(word) == 0`.
std::optional<Pattern> Condition::findInCompare(Site compare,
                                                bool holds) const {
  const bool isSame = (Facts.text(compare) == "==") == holds;
  const Site left = Facts.operand(compare, 0);
  const Site right = Facts.operand(compare, 1);
  bool isEquality = Facts.text(compare) == "==" || Facts.text(compare) == "!=";
  if (!isEquality || !left.known() || !right.known())
    return std::nullopt;
  const facts::Value &other = Facts.value(right);
  const std::string_view text = Facts.text(right);
  bool isNone = (other.kind == ValueKind::Variable &&
                 plainName(Facts.name(other.ref)) == "npos") ||
                text == "nullptr" || text == "NULL";
  if (isNone && !isSame)
    return findInCall(left, false);
  return text == "0" && isSame ? findInCall(left, true) : std::nullopt;
}

std::optional<Pattern> Condition::find(Site condition, bool holds) const {
  switch (Facts.value(condition).kind) {
  case ValueKind::Compare:
    return findInCompare(condition, holds);
  case ValueKind::Call: {
    // A position is true also where there is none.
    const facts::Index callee = Facts.value(condition).ref;
    bool isPosition =
        callee != none && plainName(Facts.name(callee)).ends_with("find");
    return holds && !isPosition ? findInCall(condition, false) : std::nullopt;
  }
  default:
    return std::nullopt;
  }
}

std::optional<Pattern> chosenAt(const Linked &linked, Site call) {
  const Condition conditions(linked, call);
  std::optional<Pattern> chosen;
  anyConditionAbove(linked, call, [&](Site condition, bool holds) {
    return anyPartOf(linked, condition, holds, [&](Site part, bool isSo) {
      chosen = conditions.find(part, isSo);
      return chosen.has_value();
    });
  });
  return chosen;
}

} // namespace cachetidy::program
