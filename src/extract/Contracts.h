// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What people write in comments of who drops what a function keeps.

#ifndef CACHETIDY_EXTRACT_CONTRACTS_H
#define CACHETIDY_EXTRACT_CONTRACTS_H

#include "extract/Tables.h"

#include "clang/AST/Decl.h"

#include <string>
#include <vector>

namespace cachetidy::extract {

/// The annotations that comments of the form
/// `// cachetidy: invalidated by name` stand for, in the function, directly
/// above it or one of its declarations, or behind one on its last line:
/// "cachetidy::invalidated_by, name".
std::vector<std::string> contractsOf(Tables &tables,
                                     const clang::FunctionDecl *function);

/// Whether a remark that is a contract stands where a function can have it, as
/// far as the text tells.
bool standsAtCode(const Remark &remark);

/// The names in the text of a remark that is a contract: one, or a list of them
/// with commas or "and" between; none for another.
llvm::SmallVector<llvm::StringRef, 1> invalidatorsIn(llvm::StringRef remark);

} // namespace cachetidy::extract

#endif
