// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Back from a key to where it is put together.

#include "program/spaces/Makings.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;
using keys::Filling;
using keys::Pattern;

namespace {

class Search {
public:
  Search(const Program &program, std::span<const std::string> builders)
      : Facts(program.linked()), Text(program.texts()),
        Asked(program.requests()), Builders(builders) {}

  std::vector<Making> Found;

  void look(const View &view, std::vector<facts::Index> helpers,
            unsigned depth = 0);
  /// A word whose parts were put together where `at` is.
  void lookAtWord(const Word &word, const View &at);

private:
  bool isBuilt(const View &view) const;
  View builtIn(const View &view) const;
  bool isNumber(Site site) const;
  bool isComposed(const View &view) const;
  bool isWritten(const std::vector<Pattern> &texts) const;
  void lookFurther(const View &view, std::vector<facts::Index> helpers,
                   unsigned depth);
  void add(Making::Kind kind, const View &at, std::vector<facts::Index> helpers,
           std::vector<Pattern> families = {}) {
    Found.push_back({kind, at, std::move(families), std::move(helpers)});
  }

  const Linked &Facts;
  const Texts &Text;
  const Requests &Asked;
  std::span<const std::string> Builders;
};

bool Search::isBuilt(const View &view) const {
  const facts::Value &value = Facts.value(view.site);
  return Text.isBuilder(view.site) ||
         (value.kind == ValueKind::Call && value.ref != none &&
          models::Models::isAmong(Builders, Facts.name(value.ref)));
}

/// A key that was built and is in a text; unknown where there is none.
View Search::builtIn(const View &view) const {
  constexpr std::size_t limit = 64;
  std::vector<View> open = {view};
  for (std::size_t next = 0; next < open.size() && next < limit; ++next) {
    const View at = open[next];
    if (isBuilt(at))
      return at;
    std::ranges::move(Text.givers(at), std::back_inserter(open));
    for (const TextPart &part : Text.partsOf(at))
      if (part.value.site.known())
        open.push_back(part.value);
    const ValueKind kind = Facts.value(at.site).kind;
    if (kind == ValueKind::Local)
      for (facts::Index part : Facts.operands(at.site))
        if (part != none && part < at.user)
          open.push_back({{at.site.function, part}, part, at.calls});
    if (Site added = Facts.operand(at.site, 1);
        kind == ValueKind::Assign && added.known())
      open.push_back(argumentOf(at.site, added, at.calls));
  }
  return {};
}

/// By its own type, whatever it comes from: the text of a number is a text.
bool Search::isNumber(Site site) const {
  const facts::Value &value = Facts.value(site);
  const facts::Type *type = Facts.namedType(site);
  if (!type && value.kind == ValueKind::Call && value.ref != none)
    if (const facts::Function *callee = Facts.declaration(value.ref))
      type = Facts.type(callee->result);
  type = Facts.referred(type);
  return type &&
         (type->kind == TypeKind::Bool || type->kind == TypeKind::Integer ||
          type->kind == TypeKind::Floating);
}

/// Of two parts or more, or a number made a text.
bool Search::isComposed(const View &view) const {
  std::vector<TextPart> parts = Text.partsOf(view);
  return parts.size() == 1 && parts.front().value.site.known()
             ? isNumber(parts.front().value.site)
             : !parts.empty();
}

bool Search::isWritten(const std::vector<Pattern> &texts) const {
  return std::ranges::all_of(texts, [](const Pattern &text) {
    return std::ranges::all_of(text.pieces(), [](const keys::Piece &piece) {
      return piece.kind == keys::Piece::Literal;
    });
  });
}

void Search::lookFurther(const View &view, std::vector<facts::Index> helpers,
                         unsigned depth) {
  std::vector<View> given = Text.givers(view);
  facts::Index callee = Facts.value(view.site).ref;
  const facts::Function *called =
      Facts.value(view.site).kind == ValueKind::Call && callee != none
          ? Facts.declaration(callee)
          : nullptr;
  for (const View &giver : given) {
    std::vector<facts::Index> through = helpers;
    bool isReturned = giver.calls.size() > view.calls.size();
    if (isReturned && called && !called->is(facts::Trait::Lambda))
      through.push_back(callee);
    look(giver, std::move(through), depth + 1);
  }
  if (given.empty())
    add(Facts.value(view.site).kind == ValueKind::Literal ? Making::Written
                                                          : Making::Unknown,
        view, std::move(helpers), Text.of(view));
}

void Search::look(const View &view, std::vector<facts::Index> helpers,
                  unsigned depth) {
  constexpr unsigned depthLimit = 24;
  constexpr std::size_t limit = 32;
  if (!view.site.known() || depth > depthLimit || Found.size() > limit)
    return;
  if (isBuilt(view))
    return add(Making::Built, view, std::move(helpers));
  const bool isAssembled = Text.isAssembled(view);
  if (!isAssembled && !isComposed(view))
    return lookFurther(view, std::move(helpers), depth);
  std::vector<Pattern> texts = Text.of(view);
  const Pattern unknown = Pattern::hole(Filling::Text);
  // A buffer that somebody fills who was not seen.
  bool isUnseen = std::ranges::any_of(
      texts, [&](const Pattern &text) { return text.plain() == unknown; });
  bool isEmpty = texts == std::vector{Pattern()};
  if ((isUnseen && isAssembled) || isEmpty)
    return add(Making::Unknown, view, std::move(helpers));
  // Put there as it is: `key.assign(construct_cache_key("user", id))`.
  const View built = builtIn(view);
  if (isAssembled && built.site.known() && Text.of(built) == texts)
    return add(Making::Built, built, std::move(helpers));
  // Callers that hand over what is written do not undo that it is composed.
  View here = view;
  here.calls.clear();
  const bool isPrefix = Text.prefixed(Text.partsOf(here)).site.known();
  const bool isExtended =
      isPrefix ? builtIn(here).site.known() : built.site.known();
  Making::Kind kind = isWritten(Text.of(here)) ? Making::Written
                      : isExtended             ? Making::Extended
                                               : Making::Composed;
  add(kind, view, helpers, isPrefix ? Text.of(here) : std::move(texts));
  if (isPrefix)
    look(Text.partsOf(view).back().value, std::move(helpers), depth + 1);
}

static Word asNobodyHas(Word word) {
  for (TextPart &part : word)
    part.value.calls.clear();
  return word;
}

void Search::lookAtWord(const Word &word, const View &at) {
  if (word.size() == 1 && word.front().value.site.known())
    return look(word.front().value, {});
  // Who puts a prefix before what callers hand over does so for all of them.
  const Word here = asNobodyHas(word);
  const bool isPrefix = Text.prefixed(here).site.known();
  const Word &made = isPrefix ? here : word;
  bool isExtended = std::ranges::any_of(made, [&](const TextPart &part) {
    return part.value.site.known() && builtIn(part.value).site.known();
  });
  std::vector<Pattern> texts = Asked.textsOf(made);
  add(isWritten(texts) ? Making::Written
      : isExtended     ? Making::Extended
                       : Making::Composed,
      at, {}, texts);
  if (isPrefix)
    look(word.back().value, {});
}

} // namespace

std::vector<Making> makingsOf(const Program &program, const Use &use,
                              std::span<const std::string> builders) {
  const Request &request = program.requests().of(use);
  Search search(program, builders);
  const std::vector<View> way = program.texts().wayBack(request.format).views;
  search.lookAtWord(
      use.key, !way.empty()
                   ? way.back()
                   : View{request.call, request.call.value, request.calls});
  return std::move(search.Found);
}

} // namespace cachetidy::program
