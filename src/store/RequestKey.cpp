// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A compile command, wherever it is run.

#include "store/RequestKey.h"

#include "store/Record.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/TargetParser/Host.h"

#include <cstdlib>

namespace cachetidy::store {

static constexpr const char *heard[] = {
    "CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS"};

/// Options whose value may follow without a gap.
static constexpr llvm::StringRef glued[] = {
    "-I",      "-L",         "-F",       "-B",       "-o",       "-isystem",
    "-iquote", "-idirafter", "-include", "-iprefix", "-imacros", "-isysroot"};

/// Whether a path may begin behind these first letters of an argument.
static bool maybeBeforePath(llvm::StringRef text) {
  return text.empty() || text.ends_with("=") || llvm::is_contained(glued, text);
}

static std::string movable(llvm::StringRef text, llvm::StringRef root) {
  constexpr llvm::StringRef mark("\1root");
  const std::size_t place = text.find(root);
  if (root.empty() || place == llvm::StringRef::npos ||
      !maybeBeforePath(text.take_front(place)))
    return text.str();
  const llvm::StringRef rest = text.drop_front(place + root.size());
  if (!rest.empty() && !rest.starts_with("/"))
    return text.str();
  return (llvm::Twine(text.take_front(place)) + mark + rest).str();
}

static void writeArguments(RecordWriter &to, const extract::Request &request) {
  to.number(request.arguments.size());
  bool isMacro = false;
  for (const llvm::StringRef argument : request.arguments) {
    isMacro |= argument.starts_with("-D");
    to.text(isMacro ? argument.str() : movable(argument, request.root));
    isMacro = argument == "-D";
  }
}

/// Empty unless the command means that of the machine it runs on.
static std::string processorOf(const extract::Request &request) {
  const bool isNative =
      llvm::any_of(request.arguments, [](llvm::StringRef argument) {
        return argument.ends_with("=native");
      });
  return isNative ? llvm::sys::getHostCPUName().str() : "";
}

extract::Digest keyOf(const extract::Request &request) {
  RecordWriter to;
  to.text(extract::extractorVersion());
  to.text(movable(request.directory, request.root));
  to.text(movable(request.file, request.root));
  to.number(request.skipsBodies);
  to.text(processorOf(request));
  writeArguments(to, request);
  for (const char *name : heard) {
    const char *value = std::getenv(name);
    to.text(value ? value : "");
  }
  return extract::digestOf(to.bytes());
}

} // namespace cachetidy::store
