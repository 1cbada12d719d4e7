// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// HTML, element by element.

#include "report/Markup.h"

#include "report/Display.h"

#include <ostream>

namespace cachetidy::report {

static std::string_view entityOf(char character) {
  switch (character) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  case '\'':
    return "&#39;";
  default:
    return {};
  }
}

static void writeEscaped(std::ostream &out, std::string_view text) {
  for (const char character : display(text).text) {
    const std::string_view entity = entityOf(character);
    if (entity.empty())
      out << character;
    else
      out << entity;
  }
}

Markup::Element::~Element() { In.Out << "</" << Tag << '>'; }

Markup::Element Markup::element(std::string_view tag, Attributes attributes) {
  Out << '<' << tag;
  for (const Attribute &attribute : attributes) {
    Out << ' ' << attribute.name << "=\"";
    writeEscaped(Out, attribute.value);
    Out << '"';
  }
  Out << '>';
  return {*this, tag};
}

void Markup::leaf(std::string_view tag, std::string_view text,
                  Attributes attributes) {
  const Element closed = element(tag, attributes);
  this->text(text);
}

void Markup::text(std::string_view text) { writeEscaped(Out, text); }

void Markup::trusted(std::string_view html) { Out << html; }

} // namespace cachetidy::report
