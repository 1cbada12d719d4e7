// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The root of a project that nothing marks.

#ifndef CACHETIDY_MODELS_GUESSEDROOT_H
#define CACHETIDY_MODELS_GUESSEDROOT_H

#include <filesystem>
#include <set>

namespace cachetidy::models {

/// The deepest folder that both of two absolute folders are in.
std::filesystem::path folderOfBoth(const std::filesystem::path &left,
                                   const std::filesystem::path &right);

/// A folder that holds more than sources and their headers: `sources`, the
/// folder that all sources are in, or one where they are compiled and which
/// holds them, or the one above the sources, if they are compiled in another
/// below it. A build by CMake counts as the folder it was configured for,
/// wherever the build is. What lies further above may hold other projects. What
/// would make it the home folder, if that is not compiled in
/// itself, that of temporary files, or one with the system's headers in it is
/// left out.
std::filesystem::path
guessRoot(std::filesystem::path sources,
          const std::set<std::filesystem::path> &compiledIn);

} // namespace cachetidy::models

#endif
