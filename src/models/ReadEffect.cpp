// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From JSON to what a call does.

#include "models/ReadEffect.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::models {

using nlohmann::json;

std::string inQuotes(std::string_view name) {
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

template <typename Kind>
static Kind readWord(Reader &reader, const Place &at,
                     std::span<const WordForm<Kind>> forms) {
  const WordForm<Kind> *form = readForm(reader, at, forms);
  return form ? form->kind : Kind();
}

Slot readSlot(Reader &reader, const Place &at) {
  std::optional<Slot> slot = parseSlot(reader.string(at));
  if (!slot)
    reader.fail(at,
                "\"receiver\", \"result\", \"arg0\" or a higher number, each "
                "also with \".first\" or \".second\", or with \"...\"",
                describe(*at.value));
  return slot.value_or(Slot());
}

static std::vector<TimeWord> readTimeWords(Reader &reader, const Place &at) {
  std::vector<TimeWord> words;
  reader.members(at, [&](const Place &child) {
    words.push_back(
        {std::string(child.name), readWord(reader, child, unitForms())});
  });
  return words;
}

/// Those members that are slots.
static Slot *slotOf(Member member, Effect &effect) {
  switch (member) {
  case Key:
    return &effect.key;
  case Field:
    return &effect.field;
  case Value:
    return &effect.value;
  case On:
    return &effect.on;
  case Inserted:
    return &effect.inserted;
  case Ttl:
    return &effect.ttl;
  case Format:
    return &effect.format;
  case WordsOf:
    return &effect.words;
  case StatementOf:
    return &effect.statement;
  case Resource:
    return &effect.resource;
  case Handle:
    return &effect.handle;
  case Handler:
    return &effect.handler;
  case Event:
    return &effect.event;
  default:
    return nullptr;
  }
}

static bool *flagOf(Member member, Effect &effect) {
  switch (member) {
  case Overwrites:
    return &effect.overwrites;
  case Opens:
    return &effect.opens;
  case Deferred:
    return &effect.isDeferred;
  case Adds:
    return &effect.adds;
  case Embedded:
    return &effect.isEmbedded;
  default:
    return nullptr;
  }
}

static void readMember(Reader &reader, const Place &at, Member member,
                       Effect &effect) {
  if (Slot *slot = slotOf(member, effect)) {
    *slot = readSlot(reader, at);
    return;
  }
  if (bool *flag = flagOf(member, effect)) {
    *flag = reader.boolean(at);
    return;
  }
  if (member == Of) {
    if (const SourceForm *form = readForm(reader, at, sourceForms()))
      effect.source = form->kind;
  } else if (member == Store) {
    effect.keeping = readWord(reader, at, keepingForms());
  } else if (member == Space) {
    effect.space = reader.string(at);
  } else if (member == KeyAfter) {
    effect.keyAfter = reader.string(at);
  } else if (member == UnitOf) {
    effect.unit = readWord(reader, at, unitForms());
  } else if (member == TtlAfter) {
    effect.ttlAfter = readTimeWords(reader, at);
  } else if (member == Without) {
    effect.without = readWord(reader, at, lifespanForms());
  } else if (member == Fails) {
    effect.fails = readWord(reader, at, failureForms());
  } else if (member == Rejects) {
    effect.rejects = reader.string(at);
  } else if (member == Throws) {
    effect.throws = reader.string(at);
    if (effect.fails == Failure::Unsaid)
      effect.fails = Failure::Exception;
  }
}

std::vector<MemberReader> membersReader(Reader &reader, std::uint32_t optional,
                                        std::uint32_t required,
                                        Effect &effect) {
  std::vector<MemberReader> readers;
  for (const MemberForm &known : memberForms())
    if ((required | optional) & known.member)
      readers.push_back({known.name,
                         [&](const Place &child) {
                           readMember(reader, child, known.member, effect);
                         },
                         bool(required & known.member)});
  return readers;
}

/// What a cache server answers, other processes may have put there.
static bool readsCache(const Effect &effect) {
  switch (effect.role) {
  case Role::Read:
  case Role::Access:
  case Role::Load:
  case Role::Command:
  case Role::Commit:
    return effect.keeping == Keeping::Shared;
  default:
    return false;
  }
}

Effect readEffect(Reader &reader, const Place &at, const Effect &common,
                  std::vector<MemberReader> others) {
  const json *is = reader.member(at, "is");
  const RoleForm *form =
      is ? readForm(reader, at.child("is", *is), roleForms()) : nullptr;
  if (!form)
    return {};
  // What the whole model says of its entries holds here if there are any.
  Effect effect = form->optional & Store ? common : Effect();
  effect.role = form->role;
  effect.isDeferred &= bool(form->optional & Deferred);
  others.push_back({"is", [](const Place &) {}});
  std::ranges::move(
      membersReader(reader, form->optional, form->required, effect),
      std::back_inserter(others));
  reader.object(at, others);
  if (readsCache(effect))
    effect.source = SourceKind::Cache;
  // A key space is no object: nothing is done to what the call is made on.
  if (effect.isInSpace() && !at.value->contains("on"))
    effect.on = {};
  return effect;
}

Composition readComposition(Reader &reader, const Place &at,
                            std::vector<MemberReader> others) {
  Composition text;
  auto slot = [&](Slot &slot) {
    return [&](const Place &child) { slot = readSlot(reader, child); };
  };
  others.push_back({"of", slot(text.of), true});
  others.push_back({"format", slot(text.format)});
  others.push_back({"style", [&](const Place &child) {
                      text.style = readWord(reader, child, styleForms());
                    }});
  others.push_back({"into", slot(text.into)});
  others.push_back({"overwrites", [&](const Place &child) {
                      text.overwrites = reader.boolean(child);
                    }});
  reader.object(at, others);
  return text;
}

} // namespace cachetidy::models
