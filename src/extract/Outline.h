// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a header shows to those who include it.
//
// A header may change where nobody but itself can tell: in comments, and in
// bodies of inline functions, which mean the same in each unit
// ([basic.def.odr]/14). And it may offer something more, or something else, by
// a name that nobody says. What is left is its outline. Units that read another
// version of a header with the same outline, and say no name of what is offered
// in one of the two alone, differ in nothing but what is said of the header
// itself.

#ifndef CACHETIDY_EXTRACT_OUTLINE_H
#define CACHETIDY_EXTRACT_OUTLINE_H

#include "extract/BodyRange.h"
#include "extract/Files.h"
#include "extract/Offering.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::extract {

/// What nobody sees, or may not see. Both in order.
struct Seldom {
  std::vector<BodyRange> bodies;
  std::vector<Offering> offerings;

  bool operator==(const Seldom &) const = default;
};

/// Of the tokens, but for comments, what is in bodies without directives, and
/// declarations that are offered: as far as they stand for themselves, and the
/// rest of the text does not say their names. The text has to end with a null
/// byte.
Outline outlineOf(std::string_view text, const Seldom &seldom);

/// What was found out for one unit is not found out for the next.
class Outlines {
public:
  Outline of(std::string_view path, std::string_view text,
             const Seldom &seldom);

private:
  struct Known {
    Seldom seldom;
    Outline outline;
  };
  std::mutex Lock;
  std::map<std::string, std::vector<Known>, std::less<>> ByPath;
};

} // namespace cachetidy::extract

#endif
