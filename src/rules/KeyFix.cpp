// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an expression that joins texts to a call with its parts.

#include "rules/KeyFix.h"
#include "rules/Story.h"

#include <algorithm>

namespace cachetidy::rules {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;
using program::Linked;
using program::Program;
using program::Site;
using program::TextPart;

/// As a literal of C++ has it: three digits end an escape whatever follows.
static std::string inLiteral(std::string_view text) {
  std::string literal = "\"";
  for (char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < ' ' || byte == 0x7F) {
      literal += '\\';
      for (int shift : {6, 3, 0})
        literal += static_cast<char>('0' + (byte >> shift & 7));
      continue;
    }
    if (character == '"' || character == '\\')
      literal += '\\';
    literal += character;
  }
  return literal + '"';
}

namespace {
/// The arguments of the builder, one after the other.
class Arguments {
public:
  explicit Arguments(const Program &program)
      : Whole(program), Facts(program.linked()) {}

  std::vector<Rewrite::Piece> Pieces;
  bool IsPossible = true;

  void take(Site site, bool isOfText);
  void finish() {
    flush();
    IsPossible &= !Pieces.empty() && Pieces.front().length == 0 &&
                  Pieces.front().text.starts_with('"');
  }

private:
  bool isConstant(Site site);
  bool takesType(Site site) const;
  void hole(Site site, bool isOfText);
  void flush();

  const Program &Whole;
  const Linked &Facts;
  std::string Text; ///< literal, not yet an argument
};
} // namespace

/// Delimiters belong to the builder, and what they part are arguments.
void Arguments::flush() {
  constexpr std::string_view delimiters = ":/_-.|#@ ";
  std::string_view rest = Text;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find(':'), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    std::size_t first = word.find_first_not_of(delimiters);
    if (first == std::string_view::npos)
      continue;
    std::size_t last = word.find_last_not_of(delimiters);
    Pieces.push_back({inLiteral(word.substr(first, last - first + 1))});
  }
  Text.clear();
}

/// Whether all that it can be is written in the source.
bool Arguments::isConstant(Site site) {
  if (Facts.value(site).kind != ValueKind::Variable)
    return false;
  auto texts = Whole.texts().of({site, none, {}});
  const bool isOne = texts.size() == 1 && texts.front().isWritten();
  if (isOne)
    Text += texts.front().pieces().front().text;
  return isOne;
}

/// Numbers and texts of the standard library, as far as types were kept.
bool Arguments::takesType(Site site) const {
  const facts::Type *type = Facts.referred(Facts.namedType(site));
  if (!type)
    return false;
  switch (type->kind) {
  case TypeKind::Bool:
  case TypeKind::Character:
  case TypeKind::Integer:
  case TypeKind::Floating:
  case TypeKind::Enum:
    return true;
  case TypeKind::Pointer: {
    const facts::Type *to =
        type->arguments.empty() ? nullptr : Facts.type(type->arguments.front());
    return to && to->kind == TypeKind::Character;
  }
  default:
    return type->name == "std::basic_string" ||
           type->name == "std::basic_string_view";
  }
}

void Arguments::hole(Site site, bool isOfText) {
  flush();
  const facts::Value &value = Facts.value(site);
  bool isName =
      value.kind == ValueKind::Local || value.kind == ValueKind::Parameter;
  IsPossible &= isOfText || takesType(site);
  if (isName)
    Pieces.push_back({std::string(Facts.text(site))});
  else
    Pieces.push_back({{}, locate(Whole, site), value.length});
  IsPossible &= isName ? !Pieces.back().text.empty() : value.length != 0;
}

/// `isOfText`: what it is joined with takes texts alone.
void Arguments::take(Site site, bool isOfText) {
  const facts::Value &value = Facts.value(site);
  const facts::Type *type = Facts.type(value.type);
  bool isWritten =
      value.kind == ValueKind::Literal && type && type->kind == TypeKind::Array;
  if (isWritten) {
    Text += Facts.text(site);
    return;
  }
  if (isConstant(site))
    return;
  const std::vector<TextPart> parts = Whole.texts().partsOf({site, none, {}});
  if (parts.empty() || Whole.texts().isBuilder(site))
    return hole(site, isOfText);
  bool isJoin = value.kind == ValueKind::Call && value.ref != none &&
                Facts.name(value.ref) == "std::operator+";
  for (const TextPart &part : parts) {
    if (part.value.site.known())
      take(part.value.site, isJoin);
    else
      Text += part.literal;
  }
}

Rewrite keyRewrite(const Program &program, const program::Making &making,
                   const KeyForm &form) {
  const Linked &linked = program.linked();
  const Site site = making.at.site;
  const facts::Value &value = linked.value(site);
  const facts::Type *type = linked.type(value.type);
  bool isText = value.kind == ValueKind::Call && value.length != 0 && type &&
                type->name == "std::basic_string";
  if (making.kind != program::Making::Composed || !isText ||
      !form.isCalledWithAll)
    return {};
  Arguments arguments(program);
  arguments.take(site, true);
  arguments.finish();
  if (!arguments.IsPossible)
    return {};
  std::optional<std::string> include = includeFor(program, value.at, form);
  if (!include)
    return {};
  Rewrite rewrite{locate(program, site), value.length};
  rewrite.include = *std::move(include);
  rewrite.by.push_back({form.name + "("});
  for (const Rewrite::Piece &piece : arguments.Pieces) {
    if (rewrite.by.size() > 1)
      rewrite.by.push_back({", "});
    rewrite.by.push_back(piece);
  }
  rewrite.by.push_back({")"});
  return rewrite;
}

} // namespace cachetidy::rules
