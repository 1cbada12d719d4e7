// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the parser is run over one translation unit.

#ifndef CACHETIDY_EXTRACT_INVOCATION_H
#define CACHETIDY_EXTRACT_INVOCATION_H

#include "extract/Extract.h"
#include "extract/Files.h"

#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <memory>
#include <string>
#include <vector>

namespace cachetidy::extract {

/// The command line of a request as far as a parser needs it.
std::vector<std::string> parserArguments(const Request &request);

/// Runs the action; false if it crashed. What it looked at goes to `inputs`,
/// where that is not null, sorted by path. What is in `made`, where there is
/// something, hides the files of the disk and is not among it.
bool runParser(const Request &request,
               const std::vector<std::string> &arguments,
               std::unique_ptr<clang::FrontendAction> action, Files &files,
               clang::DiagnosticConsumer &errors, std::vector<Input> *inputs,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> made = nullptr);

/// Absolute, and without steps up and down.
std::string plainPath(llvm::StringRef name, const clang::FileManager &files);

/// Headers from outside that the project includes, and all that the main file
/// includes itself, as far as they were entered: absolute paths, sorted.
std::vector<std::string> includesOf(const clang::SourceManager &sources,
                                    llvm::StringRef root);

} // namespace cachetidy::extract

#endif
