// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which cachetidy a program is of, that otherwise answers as a stock one.

#ifndef CACHETIDY_EDITOR_VERSION_H
#define CACHETIDY_EDITOR_VERSION_H

namespace cachetidy::editor {

/// If --version is asked for, says it in a line of its own. The program's own
/// answer is to follow: editors look for that.
void tellVersion(int argc, const char *const *argv);

} // namespace cachetidy::editor

#endif
