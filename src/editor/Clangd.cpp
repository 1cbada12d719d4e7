// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clangd with our checks inside.

#include "editor/Relay.h"
#include "editor/Version.h"

#include <cstdio>
#include <cstdlib>

namespace clang::clangd {
// In libclangdMain.a, which has no header.
int clangdMain(int argc, char *argv[]);
} // namespace clang::clangd

int main(int argc, char **argv) {
  cachetidy::editor::tellVersion(argc, argv);
  // An editor is told more later; who has one file checked waits for all.
  cachetidy::editor::Relay::start();
  const int code = clang::clangd::clangdMain(argc, argv);
  // What is still being worked out would find a process that is taken apart.
  std::fflush(stdout);
  std::_Exit(code);
}
