// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clangd with our checks inside.

#include "editor/Version.h"

namespace clang::clangd {
// In libclangdMain.a, which has no header.
int clangdMain(int argc, char *argv[]);
} // namespace clang::clangd

int main(int argc, char **argv) {
  cachetidy::editor::tellVersion(argc, argv);
  return clang::clangd::clangdMain(argc, argv);
}
