// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which cachetidy a program is of, that otherwise answers as a stock one.

#include "editor/Version.h"

#include <cstdio>
#include <string_view>

namespace cachetidy::editor {

void tellVersion(int argc, const char *const *argv) {
  for (int i = 1; i < argc; ++i)
    if (const std::string_view word = argv[i];
        word == "--version" || word == "-version") {
      std::puts("cachetidy " CACHETIDY_VERSION);
      std::fflush(stdout);
      return;
    }
}

} // namespace cachetidy::editor
