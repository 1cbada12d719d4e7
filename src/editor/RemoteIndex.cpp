// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clangd's remote index, left out: it would bring gRPC along.

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <memory>

namespace clang::clangd {

class SymbolIndex;

namespace remote {

/// clangd calls this where a configuration names an index server, and goes on
/// without one if there is no client.
std::unique_ptr<SymbolIndex> getClient(llvm::StringRef address,
                                       llvm::StringRef projectRoot);

std::unique_ptr<SymbolIndex> getClient(llvm::StringRef address,
                                       llvm::StringRef projectRoot) {
  llvm::errs() << "cachetidy-clangd: no index from the server " << address
               << ": this clangd is built without remote indexes\n";
  return nullptr;
}

} // namespace remote
} // namespace clang::clangd
