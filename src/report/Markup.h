// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// HTML, element by element.

#ifndef CACHETIDY_REPORT_MARKUP_H
#define CACHETIDY_REPORT_MARKUP_H

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>

namespace cachetidy::report {

/// What is written as text, or as the value of an attribute, stays text: names
/// of files, keys and messages come from whoever wrote the program.
class Markup {
public:
  explicit Markup(std::ostream &out) : Out(out) {}

  struct Attribute {
    std::string_view name;
    std::string value;
  };
  using Attributes = std::initializer_list<Attribute>;

  /// Closes its element when it goes.
  class [[nodiscard]] Element {
  public:
    Element(Markup &in, std::string_view tag) : In(in), Tag(tag) {}
    Element(const Element &) = delete;
    ~Element();

  private:
    Markup &In;
    std::string_view Tag;
  };

  Element element(std::string_view tag, Attributes attributes = {});
  /// One with nothing but text in it.
  void leaf(std::string_view tag, std::string_view text,
            Attributes attributes = {});
  /// On one line; what cannot be printed is shown by its value.
  void text(std::string_view text);
  /// HTML of our own.
  void trusted(std::string_view html);

private:
  std::ostream &Out;
};

} // namespace cachetidy::report

#endif
