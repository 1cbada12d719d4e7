// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The source lines that findings point at.

#ifndef CACHETIDY_REPORT_SOURCETEXT_H
#define CACHETIDY_REPORT_SOURCETEXT_H

#include "rules/Finding.h"

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::report {

/// Reads each file once, when a line of it is first asked for.
class SourceText {
public:
  /// `root` is what relative file names are relative to. Files in `texts` are
  /// as they are there, and not as they are on the disk.
  explicit SourceText(std::string root,
                      const std::map<std::string, std::string> &texts = {});

  /// The line without its ending; nothing if the file or the line is not there.
  std::optional<std::string_view> line(const rules::Location &at);

  /// The location with its column counted in code points rather than bytes; as
  /// it is where the source is not there.
  rules::Location inCodePoints(const rules::Location &at);

  /// The location `length` bytes further on, over the ends of lines.
  rules::Location after(const rules::Location &at, std::uint32_t length);

private:
  /// Those of Windows with a '\r' at the end.
  const std::vector<std::string> &linesOf(const std::string &file);

  static std::vector<std::string> linesIn(std::istream &text);

  std::string Root;
  std::map<std::string, std::vector<std::string>> Files;
};

} // namespace cachetidy::report

#endif
