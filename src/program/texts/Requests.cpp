// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From calls to requests, up to the callers that know the keys.

#include "program/texts/Requests.h"
#include "program/texts/Callers.h"
#include "program/texts/RuledOut.h"
#include "program/texts/TextWalk.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using keys::Pattern;
using models::Role;
using models::Slot;

/// What a client's own methods ask of each other, where its headers stand among
/// those of the project: `expire(key, seconds)` for `expire(key, duration)`.
static bool isOfClient(const Linked &linked, Site call) {
  const facts::Index own = linked.function(call).parent;
  const facts::Value &row = linked.value(call);
  const Site on = linked.operand(call, 0);
  if (own == facts::none || row.ref == facts::none || !on.known() ||
      linked.value(on).kind != ValueKind::This)
    return false;
  const std::string_view callee = linked.name(row.ref);
  const std::string_view client = linked.name(own);
  return callee.starts_with(client) &&
         callee.substr(client.size()).starts_with("::") &&
         linked.effect(call)->isBuiltIn;
}

bool dropsAny(const Request &request) {
  const Role role = request.effect->role;
  return role == Role::Clear ||
         ((role == Role::Drop || role == Role::DropPattern) &&
          request.keys.empty());
}

Requests::Requests(const Linked &linked, const Texts &texts)
    : Facts(linked), Text(texts) {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v) {
      ValueKind kind = functions[i].body.values[v].kind;
      bool isCall = kind == ValueKind::Call || kind == ValueKind::Construct;
      const models::Effect *effect = isCall ? Facts.effect({i, v}) : nullptr;
      bool isKnown =
          !effect || !effect->isInSpace() || isOfClient(Facts, {i, v}) ||
          asCallersHaveIt(Facts, [&](const auto &calls, bool isLast) {
            return take({i, v}, calls, isLast);
          });
      // Callers that were not seen may ask for anything.
      if (!isKnown)
        Unread.push_back({effect->space, {i, v}});
    }
}

/// What a function that is handed on is given, nobody sees: what it drops may
/// be anything, there.
void Requests::addHandedOn(const Request &request, facts::Index function) {
  if (request.effect->role != Role::Drop)
    return;
  for (Site named : Facts.namedAt(function)) {
    Request there = request;
    there.calls.insert(there.calls.begin(), named);
    for (const Word &key : there.keys)
      Uses.push_back(
          {All.size(), key, {Pattern::hole(keys::Filling::Text)}, {}, false});
    All.push_back(std::move(there));
  }
}

View Requests::take(Site call, const std::vector<Site> &calls, bool isLast) {
  if (isRuledOut(Facts, call, calls))
    return {};
  Decoded decoded = decode(call, calls);
  View open = std::move(decoded.open);
  std::optional<Request> &request = decoded.request;
  if (!request) {
    if (open.site.known() ? isLast : decoded.isUnreadable)
      Unread.push_back({Facts.effect(call)->space, call});
    return isLast ? View() : open;
  }
  std::vector<Use> uses;
  for (const Word &key : request->keys) {
    View parameter = openIn(key);
    if (parameter.site.known() && !open.site.known())
      open = parameter;
    uses.push_back({All.size(), key, {}, {}, parameter.site.known()});
  }
  bool isKnownAbove =
      open.site.known() && !isLast &&
      !Facts.callersOf(Facts.function(open.site).entity).empty();
  if (isKnownAbove) {
    addHandedOn(*request, Facts.function(open.site).entity);
    return open;
  }
  std::vector<Pattern> fields;
  if (!request->field.empty())
    fields = textsOf(request->field);
  for (Use &use : uses) {
    use.families = textsOf(use.key);
    // What is not known can be any key.
    if (use.families.empty())
      use.families = {Pattern::hole(keys::Filling::Text)};
    use.fields = fields;
    const bool isVisit = request->effect->role == Role::Iterate;
    (isVisit ? Visits : Uses).push_back(std::move(use));
  }
  All.push_back(std::move(*request));
  return {};
}

std::vector<Pattern> Requests::textsOf(const Word &word) const {
  std::vector<Pattern> texts = {Pattern()};
  for (const TextPart &part : word) {
    std::vector<Pattern> given =
        part.value.site.known() ? Text.of(part.value)
        : part.filling          ? std::vector{Pattern::hole(*part.filling)}
                                : std::vector{Pattern::literal(part.literal)};
    texts = product(texts, placed(std::move(given), part.filling));
  }
  return texts;
}

/// The parameter that is the key, that it begins with, or that stands behind a
/// prefix of all keys: what family it is of, the callers know.
View Requests::openIn(const Word &word) const {
  if (View open = Text.prefixed(word); open.site.known())
    return open;
  if (word.empty() || !word.front().value.site.known())
    return {};
  View view = word.front().value;
  constexpr unsigned limit = 16;
  for (unsigned steps = 0; steps < limit && view.site.known(); ++steps) {
    if (View open = Text.openParameter(view); open.site.known())
      return open;
    std::vector<View> given = Text.givers(view);
    if (given.size() > 1)
      return {};
    if (given.size() == 1) {
      view = given.front();
      continue;
    }
    std::vector<TextPart> parts = Text.partsOf(view);
    if (parts.size() < 2 || Text.isBuilder(view.site))
      return {};
    if (View open = Text.prefixed(parts); open.site.known())
      return open;
    view = parts.front().value;
  }
  return {};
}

/// The words that a slot of a command means, behind the verb.
static std::vector<Word> wordsIn(const std::vector<Word> &words, Slot slot) {
  std::vector<Word> meant;
  for (std::size_t i = slot.argument + 1u; i < words.size(); ++i) {
    meant.push_back(words[i]);
    if (!slot.andOn)
      break;
  }
  return slot.kind == Slot::Argument ? meant : std::vector<Word>();
}

/// The one value that a word is, if it is one.
static View valueIn(const std::vector<Word> &words, Slot slot) {
  const std::vector<Word> meant = wordsIn(words, slot);
  return meant.size() == 1 && meant.front().size() == 1
             ? meant.front().front().value
             : View();
}

Requests::Decoded Requests::ofCommand(Site call, const models::Effect &effect,
                                      const std::vector<Site> &calls) const {
  Decoded decoded;
  std::optional<std::vector<Word>> said =
      words(call, effect, calls, decoded.open);
  decoded.isUnreadable = !said || said->empty();
  if (decoded.isUnreadable)
    return decoded;
  auto written = [&](const Word &word) {
    std::vector<Pattern> texts = textsOf(word);
    return texts.size() == 1 ? keys::spell(texts.front()) : std::string();
  };
  const std::string verb = written(said->front());
  const models::Effect *command = Facts.Models.command(effect.space, verb);
  if (!command) {
    // A verb that has nothing to do with entries is known all the same.
    decoded.isUnreadable = verb.empty() || verb.find('{') != std::string::npos;
    if (said->front().size() == 1 && said->front().front().value.site.known())
      decoded.open = Text.openParameter(said->front().front().value);
    return decoded;
  }
  Request request{call, calls, command, effect.space};
  request.keys = wordsIn(*said, command->key);
  for (std::size_t i = 0; i + 1 < said->size(); ++i)
    if (!command->keyAfter.empty() &&
        models::capitals(written((*said)[i])) == command->keyAfter)
      request.keys = {(*said)[i + 1]};
  if (std::vector<Word> fields = wordsIn(*said, command->field);
      !fields.empty())
    request.field = fields.front();
  request.value = valueIn(*said, command->value);
  if (effect.format.kind != Slot::Nowhere)
    request.format = argumentOf(call, Facts.slot(call, effect.format), calls);
  if (std::vector<Word> ttl = wordsIn(*said, command->ttl); !ttl.empty())
    request.ttl = ttl.front();
  auto isBeforeTime = [&](const Word &word) {
    const std::vector<models::TimeWord> &known = command->ttlAfter;
    return !known.empty() &&
           std::ranges::count(known, models::capitals(written(word)),
                              &models::TimeWord::word) > 0;
  };
  for (std::size_t i = 0; i + 1 < said->size(); ++i)
    if (isBeforeTime((*said)[i]))
      request.ttl = (*said)[i + 1];
  // `SET key value EX 60 NX` leaves what is there, as SETNX does.
  constexpr std::size_t options = 3;
  for (std::size_t i = options; i < said->size(); ++i)
    if (models::capitals(written((*said)[i])) == "NX")
      if (const models::Effect *gentle =
              Facts.Models.command(effect.space, verb + "NX"))
        request.effect = gentle;
  decoded.request = std::move(request);
  return decoded;
}

Request Requests::ofFunction(Site call, const models::Effect &effect,
                             const std::vector<Site> &calls) const {
  Request request{call, calls, &effect, effect.space};
  if (effect.key.kind != Slot::Nowhere)
    request.keys = listed(call, effect.key, calls);
  auto view = [&](Slot slot) {
    Site site = Facts.slot(call, slot);
    return site.known() ? argumentOf(call, site, calls) : View();
  };
  if (View field = view(effect.field); field.site.known())
    request.field = {partOf(std::move(field))};
  request.value = view(effect.value);
  if (View ttl = view(effect.ttl); ttl.site.known())
    request.ttl = {partOf(std::move(ttl))};
  return request;
}

Requests::Decoded Requests::decode(Site call,
                                   const std::vector<Site> &calls) const {
  const models::Effect *effect = Facts.effect(call);
  if (effect->role == Role::Command)
    return ofCommand(call, *effect, calls);
  return {ofFunction(call, *effect, calls), {}, false};
}

} // namespace cachetidy::program
