// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the comments that say what is not to be told, in the files that facts
// point to.

#ifndef CACHETIDY_EXTRACT_SUPPRESSIONS_H
#define CACHETIDY_EXTRACT_SUPPRESSIONS_H

#include "extract/CommentedFiles.h"
#include "extract/Tables.h"

namespace cachetidy::extract {

/// Adds those of every file that the unit's table of files names. What was
/// found out of the files before is in `commented`, which may be null.
void addSuppressions(Tables &tables, CommentedFiles *commented);

} // namespace cachetidy::extract

#endif
