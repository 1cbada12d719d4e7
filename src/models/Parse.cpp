// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From JSON to a model, strictly: what is not understood is an error.

#include "models/Reader.h"
#include "models/Syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace cachetidy::models {

using nlohmann::json;

static std::string inQuotes(std::string_view name) {
  return '"' + std::string(name) + '"';
}

template <typename Form> static std::string anyOf(std::span<const Form> forms) {
  std::string names = "one of";
  for (const Form &form : forms)
    names += " " + inQuotes(form.name);
  return names;
}

/// The form whose name is the string at that place, or null.
template <typename Form>
static const Form *readForm(Reader &reader, const Place &at,
                            std::span<const Form> forms) {
  auto form = std::ranges::find(forms, reader.string(at), &Form::name);
  if (form != forms.end())
    return &*form;
  reader.fail(at, anyOf(forms), describe(*at.value));
  return nullptr;
}

static Slot readSlot(Reader &reader, const Place &at) {
  std::optional<Slot> slot = parseSlot(reader.string(at));
  if (!slot)
    reader.fail(at,
                "\"receiver\", \"result\", \"arg0\" or a higher number, each "
                "also with \".first\" or \".second\"",
                describe(*at.value));
  return slot.value_or(Slot());
}

static void readMember(Reader &reader, const Place &at, Member member,
                       Effect &effect) {
  switch (member) {
  case Key:
    effect.key = readSlot(reader, at);
    return;
  case Value:
    effect.value = readSlot(reader, at);
    return;
  case On:
    effect.on = readSlot(reader, at);
    return;
  case Overwrites:
    effect.overwrites = reader.boolean(at);
    return;
  case Opens:
    effect.opens = reader.boolean(at);
    return;
  case Inserted:
    effect.inserted = readSlot(reader, at);
    return;
  case Of:
    if (const SourceForm *form = readForm(reader, at, sourceForms()))
      effect.source = form->kind;
    return;
  }
}

/// The effect of an object that may have `others` beside the members of its
/// role.
static Effect readEffect(Reader &reader, const Place &at,
                         std::vector<MemberReader> others = {}) {
  Effect effect;
  const json *is = reader.member(at, "is");
  if (!is)
    return effect;
  const RoleForm *form = readForm(reader, at.child("is", *is), roleForms());
  if (!form)
    return effect;
  effect.role = form->role;
  others.push_back({"is", [](const Place &) {}});
  for (const MemberForm &known : memberForms())
    if ((form->required | form->optional) & known.member)
      others.push_back({known.name,
                        [&](const Place &child) {
                          readMember(reader, child, known.member, effect);
                        },
                        bool(form->required & known.member)});
  reader.object(at, others);
  return effect;
}

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

static void readFunction(Reader &reader, const Place &at, Model &model) {
  std::vector<std::string> names;
  Overload overload;
  overload.effect = readEffect(
      reader, at,
      {{"name", [&](const Place &child) { names = readNames(reader, child); },
        true},
       {"arguments", [&](const Place &child) {
          overload.arguments = reader.count(child);
        }}});
  for (const std::string &name : names) {
    std::vector<Overload> &known = model.functions[name];
    if (std::ranges::find(known, overload.arguments, &Overload::arguments) !=
        known.end())
      reader.fail(at, "each function once", inQuotes(name) + " again");
    known.push_back(overload);
  }
}

static std::vector<std::string> readStrings(Reader &reader, const Place &at) {
  std::vector<std::string> strings;
  reader.array(at, [&](const Place &child) {
    strings.emplace_back(reader.string(child));
  });
  return strings;
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

static void readShape(Reader &reader, const Place &at, Model &model) {
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
            shape.methods.emplace(method.name, readEffect(reader, method));
          });
        },
        true}});
  checkGroups(reader, at, shape);
  model.shapes.push_back(std::move(shape));
}

Model readModel(Reader &reader, const Place &at) {
  Model model;
  auto eachOf = [&](auto read) {
    return [&reader, &model, read](const Place &child) {
      reader.array(child,
                   [&](const Place &entry) { read(reader, entry, model); });
    };
  };
  reader.object(
      at,
      {{"$schema", [&](const Place &child) { reader.string(child); }},
       {"api", [&](const Place &child) { model.api = reader.string(child); },
        true},
       {"functions", eachOf(readFunction)},
       {"shapes", eachOf(readShape)},
       {"testHeaders", [&](const Place &child) {
          model.testHeaders = readStrings(reader, child);
        }}});
  return model;
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
  json root = json::parse(text, nullptr, false);
  Reader reader;
  Model model = readModel(reader, Place{&root});
  if (!reader.Error)
    return model;
  reader.Error->file = file;
  return *reader.Error;
}

} // namespace cachetidy::models
