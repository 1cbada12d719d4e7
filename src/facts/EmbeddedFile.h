// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A file that was made part of the binary when it was built.

#ifndef CACHETIDY_FACTS_EMBEDDEDFILE_H
#define CACHETIDY_FACTS_EMBEDDEDFILE_H

#include <string_view>

namespace cachetidy::facts {

struct EmbeddedFile {
  std::string_view name; ///< without folder and ending
  std::string_view text;
};

} // namespace cachetidy::facts

#endif
