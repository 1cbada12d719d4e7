// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From JSON to a model, strictly: what is not understood is an error.

#include "models/ReadEffect.h"
#include "models/Syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace cachetidy::models {

using nlohmann::json;

static std::vector<std::string> readNames(Reader &reader, const Place &at) {
  std::string_view pattern = reader.string(at);
  std::optional<std::vector<std::string>> names = expand(pattern);
  if (!names)
    reader.fail(
        at,
        "a name whose braces match, at most 4096 characters for at most "
        "4096 names",
        describe(*at.value));
  else if (std::ranges::find(*names, "") != names->end())
    reader.fail(at, "a name", describe(*at.value));
  return names.value_or(std::vector<std::string>());
}

/// The model so far, and what it says of all its functions.
namespace {
struct Draft {
  Model model;
  Effect common;
};
} // namespace

static MemberReader nameReader(Reader &reader,
                               std::vector<std::string> &names) {
  return {"name", [&](const Place &child) { names = readNames(reader, child); },
          true};
}

static std::vector<std::string> readStrings(Reader &reader, const Place &at) {
  std::vector<std::string> strings;
  reader.array(at, [&](const Place &child) {
    strings.emplace_back(reader.string(child));
  });
  return strings;
}

static Saying readSaying(Reader &reader, const Place &at) {
  Saying saying;
  reader.object(
      at,
      {{"in", [&](const Place &child) { saying.in = readSlot(reader, child); },
        true},
       {"says",
        [&](const Place &child) { saying.words = readStrings(reader, child); },
        true}});
  return saying;
}

static void readFunction(Reader &reader, const Place &at, Draft &draft) {
  std::vector<std::string> names;
  Overload overload;
  overload.effect = readEffect(reader, at, draft.common,
                               {nameReader(reader, names),
                                {"arguments",
                                 [&](const Place &child) {
                                   overload.of.arguments = reader.count(child);
                                 }},
                                {"when", [&](const Place &child) {
                                   overload.of.when = readSaying(reader, child);
                                 }}});
  for (const std::string &name : names) {
    std::vector<Overload> &known = draft.model.functions[name];
    if (std::ranges::find(known, overload.of, &Overload::of) != known.end())
      reader.fail(at, "each function once", inQuotes(name) + " again");
    known.push_back(overload);
  }
}

static void readCommand(Reader &reader, const Place &at, Draft &draft) {
  std::vector<std::string> names;
  const Effect effect =
      readEffect(reader, at, draft.common, {nameReader(reader, names)});
  for (const std::string &name : names)
    if (!draft.model.commands.emplace(name, effect).second)
      reader.fail(at, "each command once", inQuotes(name) + " again");
}

static void readText(Reader &reader, const Place &at, Draft &draft) {
  std::vector<std::string> names;
  const Composition text =
      readComposition(reader, at, {nameReader(reader, names)});
  for (const std::string &name : names)
    if (!draft.model.texts.emplace(name, text).second)
      reader.fail(at, "each function once", inQuotes(name) + " again");
}

/// A name in a group that is no method would make a class fit whose calls then
/// mean nothing.
static void checkGroups(Reader &reader, const Place &at, const Shape &shape) {
  for (const std::vector<std::string> &group : shape.oneOfEach)
    for (const std::string &name : group)
      if (!shape.methods.contains(name))
        reader.fail(at, "\"methods\" to say what each method does",
                    "nothing about " + inQuotes(name));
}

static void readShape(Reader &reader, const Place &at, Draft &draft) {
  Shape shape;
  reader.object(
      at,
      {{"oneOfEach",
        [&](const Place &child) {
          reader.array(child, [&](const Place &group) {
            shape.oneOfEach.push_back(readStrings(reader, group));
          });
        },
        true},
       {"noneOf",
        [&](const Place &child) { shape.noneOf = readStrings(reader, child); }},
       {"methods",
        [&](const Place &child) {
          reader.members(child, [&](const Place &method) {
            shape.methods.emplace(method.name,
                                  readEffect(reader, method, draft.common));
          });
        },
        true}});
  checkGroups(reader, at, shape);
  draft.model.shapes.push_back(std::move(shape));
}

/// What is said of all functions comes first, wherever it stands.
static void readCommon(Reader &reader, const Place &at, Effect &common) {
  if (!at.value->is_object())
    return;
  for (const MemberReader &member :
       membersReader(reader, commonMembers, 0, common))
    if (auto found = at.value->find(member.name); found != at.value->end())
      member.read(at.child(member.name, *found));
}

Model readModel(Reader &reader, const Place &at) {
  Draft draft;
  readCommon(reader, at, draft.common);
  auto eachOf = [&](auto read) {
    return [&reader, &draft, read](const Place &child) {
      reader.array(child,
                   [&](const Place &entry) { read(reader, entry, draft); });
    };
  };
  std::vector<MemberReader> members = {
      {"$schema", [&](const Place &child) { reader.string(child); }},
      {"api",
       [&](const Place &child) { draft.model.api = reader.string(child); },
       true},
      {"functions", eachOf(readFunction)},
      {"commands", eachOf(readCommand)},
      {"texts", eachOf(readText)},
      {"keyBuilders",
       [&](const Place &child) {
         draft.model.keyBuilders = readStrings(reader, child);
       }},
      {"values",
       [&](const Place &child) {
         for (const std::string &pattern : readStrings(reader, child))
           if (auto names = expand(pattern))
             std::ranges::move(*names, std::back_inserter(draft.model.values));
       }},
      {"shapes", eachOf(readShape)},
      {"testHeaders", [&](const Place &child) {
         draft.model.testHeaders = readStrings(reader, child);
       }},
      {"waits", [&](const Place &child) {
         draft.model.waits = readStrings(reader, child);
       }},
      {"pauses", [&](const Place &child) {
         draft.model.pauses = readStrings(reader, child);
       }}};
  for (const MemberForm &form : memberForms())
    if (commonMembers & form.member)
      members.push_back({form.name, [](const Place &) {}});
  reader.object(at, members);
  return std::move(draft.model);
}

std::string messageOf(const ModelError &error) {
  const bool isPointer = error.pointer.empty() || error.pointer.front() == '/';
  return error.file +
         (isPointer ? ": at '" + error.pointer + "'" : ":" + error.pointer) +
         ": expected " + error.expected + ", found " + error.found;
}

std::variant<Model, ModelError> parseModel(std::string_view text,
                                           std::string_view file) {
  if (std::optional<ModelError> error = findSyntaxError(text, file))
    return *error;
  json root = parseWithComments(text);
  Reader reader;
  Model model = readModel(reader, Place{&root});
  if (!reader.Error)
    return model;
  reader.Error->file = file;
  return *reader.Error;
}

} // namespace cachetidy::models
