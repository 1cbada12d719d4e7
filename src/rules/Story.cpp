// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Positions and names, as people read them.

#include "rules/Story.h"
#include "program/fills/Memos.h"

namespace cachetidy::rules {

Location locate(const program::Program &program, facts::Position position) {
  return {std::string(program.fileName(position.file)), position.line,
          position.column};
}

Location locate(const program::Program &program, program::Site site) {
  return locate(program, program.position(site));
}

std::string quoted(const program::Program &program, facts::Index entity) {
  return "'" + std::string(program.entityName(entity)) + "'";
}

std::string functionOf(const program::Program &program, program::Site site) {
  return quoted(program, program.linked().function(site).entity);
}

std::string partOf(const program::Program &program, const program::Store &store,
                   facts::Index name) {
  const bool isPart = store.root != facts::none && store.root != name;
  return quoted(program, name) +
         (isPart ? " of " + quoted(program, store.root) : "");
}

Finding findingOn(const program::Program &program, const program::Store &store,
                  program::Site at) {
  Finding finding;
  finding.at = locate(program, at);
  finding.subject = partOf(program, store, store.entity);
  return finding;
}

std::string_view inEachProcess(const program::Program &program) {
  bool isSeveral =
      program.linked().Models.processes() == models::Processes::Several;
  return isSeveral ? ", and each of the processes has its own" : "";
}

Note tellMiss(const program::Program &program, const program::Store &store,
              const program::Memo &memo) {
  const program::Operation &fill = memo.fill;
  std::string found = "what is found here is used for as long as the object "
                      "lives";
  if (fill.gate != facts::none)
    found = quoted(program, fill.gate) + " says here whether " +
            quoted(program, store.called) + " is filled";
  else if (memo.isKeyed)
    found = "a key that is found here is answered from " +
            quoted(program, store.called);
  else if (store.root != facts::none)
    found = "what is found here is used for as long as the process lives";
  return {locate(program, fill.missed), found};
}

std::string sourceOf(const program::Program &program,
                     const program::Origin &origin) {
  if (!origin.effect)
    return "the settings in " + quoted(program, origin.settings);
  return std::string(models::sourceName(origin.effect->source));
}

std::vector<Note> tellOrigin(const program::Program &program,
                             const program::Origin &origin) {
  const program::Linked &linked = program.linked();
  std::vector<Note> notes;
  for (program::Site call : origin.path) {
    facts::Index callee = linked.value(call).ref;
    if (callee != facts::none)
      notes.push_back({locate(program, call), "the value is made by " +
                                                  quoted(program, callee) +
                                                  ", called here"});
  }
  facts::Index reader = linked.value(origin.at).ref;
  notes.push_back(
      {locate(program, origin.at), quoted(program, reader) + " reads " +
                                       sourceOf(program, origin) + " here"});
  return notes;
}

std::string familyOf(const program::Program &program,
                     std::span<const keys::Pattern> families) {
  constexpr std::size_t most = 2, longest = 80;
  std::string text;
  std::size_t count = 0;
  for (const keys::Pattern &family : families) {
    std::string name = keys::spell(family);
    if (name.empty() || ++count > most)
      continue;
    if (name.size() > longest)
      name = name.substr(0, longest) + "...";
    text += (text.empty() ? "" : "' or '") + name;
  }
  return text;
}

static std::string_view doneBy(models::Role role) {
  switch (role) {
  case models::Role::Write:
    return " writes ";
  case models::Role::Load:
    return " loads ";
  case models::Role::Drop:
    return " drops ";
  case models::Role::Expire:
    return " limits the life of ";
  case models::Role::Persist:
    return " keeps for ever ";
  default:
    return " reads ";
  }
}

Note tellUse(const program::Program &program, const program::Use &use) {
  const program::Requests &asked = program.requests();
  program::Site at = asked.at(use);
  return {locate(program, at),
          functionOf(program, at) +
              std::string(doneBy(asked.of(use).effect->role)) + "'" +
              familyOf(program, use.families) + "' here"};
}

std::vector<Note> tellDeadDrops(const program::Program &program,
                                const program::Store &store) {
  std::vector<Note> notes;
  for (const program::Operation &operation : store.operations) {
    if (!removes(operation))
      continue;
    std::string function = functionOf(program, operation.at);
    notes.push_back({locate(program, operation.at),
                     function + " drops from " + quoted(program, store.called) +
                         " here, but nothing live calls " + function});
  }
  return notes;
}

} // namespace cachetidy::rules
