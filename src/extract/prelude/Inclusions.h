// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a translation unit includes from outside the project.

#ifndef CACHETIDY_EXTRACT_PRELUDE_INCLUSIONS_H
#define CACHETIDY_EXTRACT_PRELUDE_INCLUSIONS_H

#include "extract/Extract.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cachetidy::extract {

class Directives;

/// A file, as all units of a language number it: C finds other headers by the
/// same names than C++ does.
using FileNumber = std::uint32_t;

/// A file from outside that is included for the first time.
struct Entered {
  FileNumber file = 0;
  /// In the text, between braces, as within extern "C" { }.
  bool isEnclosed = false;
};

/// What the preprocessor alone says of one translation unit: conditions are
/// decided, text is not looked at.
struct Inclusions {
  /// Nothing else is said where an inclusion led nowhere, or the command was
  /// not understood.
  bool isKnown = false;
  bool isC = false;             ///< or else C++
  std::vector<Entered> entered; ///< in their order
  /// What files of the project define before anything from outside is read, or
  /// before what may ask for it: as in Command::macros, sorted.
  std::vector<std::string> defined;
  /// All files from outside that are read, sorted.
  std::vector<FileNumber> outside;
  /// As in facts::TranslationUnit, as absolute paths.
  std::vector<std::string> includes;
};

/// A file from outside.
struct OutsideFile {
  std::string path; ///< absolute
  /// What to write after #include to read it.
  std::string spelling;
  /// It can be read alone: files of the project include it, or a header that
  /// does nothing else and is included by them.
  bool isPublic = false;
  /// Reading it twice is reading it once.
  bool isGuarded = false;
  std::uint64_t bytes = 0;
};

/// Safe to use from several threads.
class IncludeScanner {
public:
  /// `files` must outlive it.
  explicit IncludeScanner(Files &files);
  ~IncludeScanner();

  Inclusions scan(const Request &request);
  /// All that the scan looks at.
  std::vector<Input> inputsOf(const Request &request);
  /// One of those that were seen in scans.
  OutsideFile file(FileNumber number) const;
  /// Whether any of them has it in its text.
  bool isSpelledOutside(const std::string &name);
  bool isSpelledIn(FileNumber file, const std::string &name);
  Directives &directives() { return *Scanned; }
  /// To be called when most is scanned, while no scan is under way: what was
  /// kept for the next ones takes much memory.
  void forgetDirectives();
  /// The same of isSpelledOutside, when nobody will ask it again.
  void forgetWords();

  FileNumber numberOf(bool isC, const std::string &path, std::uint64_t bytes);
  /// Nothing where no scan came to it.
  std::optional<FileNumber> knownNumberOf(bool isC,
                                          const std::string &path) const;
  void setSpelling(FileNumber file, std::string spelling);
  void setPublic(FileNumber file);
  void setGuarded(FileNumber file);

private:
  void scan(const Request &request, Inclusions &into,
            std::vector<Input> *inputs);
  std::string_view textOf(const OutsideFile &file);

  Files &All;
  std::unique_ptr<Directives> Scanned;
  mutable std::mutex Lock;
  std::map<std::pair<bool, std::string>, FileNumber> Numbers;
  std::vector<OutsideFile> Numbered;
  std::set<std::string, std::less<>> Words;
  std::size_t InWords = 0; ///< of so many of them
};

} // namespace cachetidy::extract

#endif
