// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The ASTs of the clangd in this process.

#ifndef CACHETIDY_EDITOR_VISIT_H
#define CACHETIDY_EDITOR_VISIT_H

#include "tidy/Later.h"

#include <string>

namespace cachetidy::editor {

/// As tidy::Server has it. To be called while a server runs: by what it calls.
void visit(const std::string &file, tidy::Server::Visit visit);

} // namespace cachetidy::editor

#endif
