// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clang-tidy with our checks inside.

#include "editor/Version.h"

#include "clang-tidy/tool/ClangTidyMain.h"

int main(int argc, const char **argv) {
  cachetidy::editor::tellVersion(argc, argv);
  return clang::tidy::clangTidyMain(argc, argv);
}
