// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The source that a page shows.

#ifndef CACHETIDY_REPORT_EXCERPTS_H
#define CACHETIDY_REPORT_EXCERPTS_H

#include "report/Markup.h"
#include "report/SourceText.h"

#include <map>
#include <set>

namespace cachetidy::report {

/// Every place that is linked to is shown once, with the lines around it, in
/// the page itself: a report is read where there is no source.
class Excerpts {
public:
  /// As SourceText.
  Excerpts(std::string root, const std::map<std::string, std::string> &texts)
      : Sources(std::move(root), texts) {}

  /// As in "src/users.cpp:12", with a link if the line is there.
  void writePlace(Markup &to, const rules::Location &at);
  /// The lines around a place, with a caret.
  void writeAround(Markup &to, const rules::Location &at);
  /// All lines that were linked to so far, file by file.
  void writeAll(Markup &to);

  SourceText &sources() { return Sources; }

private:
  struct File {
    std::size_t number; ///< in the order in which they are met
    std::set<std::uint32_t> lines;
  };
  void writeLine(Markup &to, const rules::Location &at, std::string id,
                 bool isMeant);
  void writeFile(Markup &to, const std::string &name, const File &file);

  SourceText Sources;
  std::map<std::string, File> Files;
};

} // namespace cachetidy::report

#endif
