// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between an editor and the clangd in this process.

#ifndef CACHETIDY_EDITOR_RELAY_H
#define CACHETIDY_EDITOR_RELAY_H

#include "editor/Documents.h"

#include <mutex>
#include <string>
#include <string_view>

namespace cachetidy::editor {

/// Hands the editor's messages to the server as they are, and may add some.
/// With the first of them, tidy::Later is used: an editor is told what becomes
/// known later. Safe to use from several threads.
class Relay {
public:
  /// Puts a pipe in the place of the standard input. To be called once, before
  /// anybody reads it; lives as long as the process.
  static void start();

  /// Nothing happens with one that is not open.
  void lookAgain(const std::string &file);

private:
  Relay(int from, int to) : From(from), To(to) {}
  void run();
  void send(std::string_view message);

  int From, To; ///< descriptors
  std::mutex Lock;
  Documents Open;
};

} // namespace cachetidy::editor

#endif
