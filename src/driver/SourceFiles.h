// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The source files that findings propose to change.

#ifndef CACHETIDY_DRIVER_SOURCEFILES_H
#define CACHETIDY_DRIVER_SOURCEFILES_H

#include "driver/Paths.h"
#include "extract/Files.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cachetidy::driver {

/// Reads each once. Names are relative to the project, or absolute.
class SourceFiles {
public:
  /// `seen` are the files that facts were just taken from; null where nobody
  /// knows when that was. Those in `others` are not as they are on the disk.
  explicit SourceFiles(Path root, const extract::Files *seen = nullptr,
                       const std::map<std::string, std::string> &others = {})
      : Root(std::move(root)), Seen(seen), Texts(others.begin(), others.end()) {
  }

  /// Nothing where it cannot be read, or has changed since it was seen. Stays
  /// where it is.
  std::optional<std::string_view> text(const std::string &name);

private:
  std::optional<std::string> read(const std::string &name);

  Path Root;
  const extract::Files *Seen;
  std::optional<extract::KnownContents> Contents;
  std::map<std::string, std::optional<std::string>> Texts;
};

} // namespace cachetidy::driver

#endif
