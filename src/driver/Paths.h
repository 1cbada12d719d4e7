// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Paths, in the one form in which they are compared: absolute, without "." and
// "..", with no slash at the end. Symbolic links are left as they are, because
// compilers leave them.

#ifndef CACHETIDY_DRIVER_PATHS_H
#define CACHETIDY_DRIVER_PATHS_H

#include <filesystem>
#include <span>
#include <string>

namespace cachetidy::driver {

using Path = std::filesystem::path;

/// A relative path is relative to `directory`.
Path normalPath(const Path &path,
                const Path &directory = std::filesystem::current_path());

/// Both in normal form; a folder is in itself.
bool isIn(const Path &path, const Path &directory);

/// The deepest folder that all the files are in.
Path commonDirectory(std::span<const Path> files);

/// The file's content; a Failure that says why where it cannot be read.
std::string readFile(const Path &path);

} // namespace cachetidy::driver

#endif
