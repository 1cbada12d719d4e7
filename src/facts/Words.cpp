// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Indices as the words a person reads.

#include "facts/Words.h"

#include "facts/Names.h"

namespace cachetidy::facts {

namespace {

std::string number(Index index) {
  return index == none ? "-" : std::to_string(index);
}

std::string listed(std::span<const Index> indices) {
  std::string list;
  for (Index index : indices)
    list += (list.empty() ? "" : ", ") + number(index);
  return list;
}

/// Calls begin with the receiver, which is easily taken for an argument.
std::string operands(const Body &body, const Value &value) {
  std::span<const Index> all = body.operands(value);
  if (all.empty())
    return {};
  bool isCall =
      value.kind == ValueKind::Call || value.kind == ValueKind::Construct;
  if (!isCall)
    return "(" + listed(all) + ")";
  std::string receiver = "(receiver " + number(all[0]);
  return all.size() == 1
             ? receiver + ")"
             : receiver + ", arguments " + listed(all.subspan(1)) + ")";
}

void append(std::string &line, std::string_view before, std::string_view word,
            std::string_view after = "") {
  if (!word.empty())
    line.append(before).append(word).append(after);
}

} // namespace

std::string Words::file(Index index) const {
  return index == none ? "" : Facts.files[index];
}

std::string Words::text(Index index) const {
  return index == none ? "" : Facts.strings[index];
}

std::string Words::entity(Index index) const {
  return index == none ? "" : Facts.entities[index].name;
}

std::string Words::type(Index index) const {
  return index == none ? "" : Facts.types[index].spelling;
}

std::string Words::position(const Position &at) const {
  if (!at.known())
    return {};
  return file(at.file) + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

std::string Words::value(const Function &function, const Value &value) const {
  std::string line(nameOf(value.kind));
  append(line, " ", reference(value));
  append(line, " \"", text(value.text), "\"");
  append(line, " ", operands(function.body, value));
  append(line, " : ", type(value.type));
  append(line, "  at ", position(value.at));
  append(line, "  when ", guards(function.body, value.guard));
  return line;
}

std::string Words::reference(const Value &value) const {
  if (value.ref == none)
    return {};
  return refersToEntity(value.kind) ? entity(value.ref)
                                    : "#" + std::to_string(value.ref);
}

/// The innermost first, as in the body.
std::string Words::guards(const Body &body, Index guard) const {
  std::string all;
  for (; guard != none; guard = body.guards[guard].parent)
    all += (all.empty() ? "" : ", ") + this->guard(body.guards[guard]);
  return all;
}

std::string Words::guard(const Guard &guard) const {
  switch (guard.kind) {
  case GuardKind::Condition:
    return (guard.holds ? "" : "not ") + number(guard.condition);
  case GuardKind::Loop:
    return guard.condition == none ? "in a loop"
                                   : "in a loop on " + number(guard.condition);
  case GuardKind::Case:
    return "in a switch on " + number(guard.condition);
  case GuardKind::Try:
    return "in a try block";
  case GuardKind::Catch:
    return guard.type == none ? "in a handler"
                              : "in a handler of " + type(guard.type);
  }
  return {};
}

} // namespace cachetidy::facts
