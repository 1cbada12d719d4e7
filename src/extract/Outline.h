// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a header shows to those who include it.
//
// A header may change where nobody but itself can tell: in comments, and in
// bodies of inline functions, which mean the same in each unit
// ([basic.def.odr]/14). What is left is its outline. Units that read another
// version of a header with the same outline differ in nothing but what is said
// of the header itself.

#ifndef CACHETIDY_EXTRACT_OUTLINE_H
#define CACHETIDY_EXTRACT_OUTLINE_H

#include "extract/BodyRange.h"
#include "extract/Files.h"

#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::extract {

/// Of the tokens, but for comments and what is in bodies without directives.
/// The text has to end with a null byte.
Digest outlineOf(std::string_view text, std::span<const BodyRange> bodies);

/// What was found out for one unit is not found out for the next.
class Outlines {
public:
  Digest of(std::string_view path, std::string_view text,
            std::span<const BodyRange> bodies);

private:
  struct Known {
    std::vector<BodyRange> bodies;
    Digest outline;
  };
  std::mutex Lock;
  std::map<std::string, std::vector<Known>, std::less<>> ByPath;
};

} // namespace cachetidy::extract

#endif
