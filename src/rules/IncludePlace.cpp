// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a file includes what it needs.

#include "rules/IncludePlace.h"

#include <algorithm>
#include <string>

namespace cachetidy::rules {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The words of "word rest".
std::string_view wordOf(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t(<\"/"));
}
std::string_view behindWord(std::string_view text) {
  return trimmed(text.substr(wordOf(text).size()));
}

/// What the line includes, with its <> or ""; empty for a macro.
std::string_view target(std::string_view behindInclude) {
  if (!behindInclude.starts_with('<') && !behindInclude.starts_with('"'))
    return {};
  const char closing = behindInclude.front() == '<' ? '>' : '"';
  const std::size_t end = behindInclude.find(closing, 1);
  return end == std::string_view::npos ? std::string_view()
                                       : behindInclude.substr(0, end + 1);
}

/// A header of a library may have been copied to anywhere; a name in quotes is
/// relative to the file, and another name may be another file.
bool isSame(std::string_view included, std::string_view header) {
  if (included == header || !header.starts_with('<') || included.empty())
    return included == header;
  const std::string_view path = header.substr(1, header.size() - 2);
  included = included.substr(1, included.size() - 2);
  return included.ends_with(path) &&
         (included.size() == path.size() ||
          included[included.size() - path.size() - 1] == '/');
}

/// Reads the lines of a file up to where something is needed.
class Lines {
public:
  explicit Lines(std::string_view header) : Header(header) {}

  void read(std::string_view line);

  bool HasIt = false;
  std::uint32_t Last = 0;  ///< include on no condition; 0 for none
  std::uint32_t First = 1; ///< the line that the first include goes before

private:
  bool skipComments(std::string_view &line);
  void directive(std::string_view line);
  bool opensGuard(std::string_view word, std::string_view rest);
  /// What stands before this line stays there.
  void keepAbove(std::uint32_t line) {
    if (IsTop)
      First = line;
  }

  std::string_view Header;
  std::uint32_t Number = 0;
  bool IsInComment = false;
  bool IsContinued = false;
  bool IsTop = true;      ///< no code yet, and no condition
  bool IsBefore = true;   ///< no code yet
  int Depth = 0;          ///< of conditions; the guard of a header is none
  int Directives = 0;     ///< so far
  std::string_view Guard; ///< a macro that may prove to be one
};

/// Whether nothing but a comment stands on the line.
bool Lines::skipComments(std::string_view &line) {
  bool isComment = IsInComment;
  for (;;) {
    if (IsInComment) {
      const std::size_t end = line.find("*/");
      if (end == std::string_view::npos)
        return true;
      line = trimmed(line.substr(end + 2));
      IsInComment = false;
    }
    if (!line.starts_with("/*"))
      return line.starts_with("//") || (isComment && line.empty());
    isComment = IsInComment = true;
    line.remove_prefix(2);
  }
}

/// #ifndef X or #if !defined(X), and #define X, before all others.
bool Lines::opensGuard(std::string_view word, std::string_view rest) {
  Directives += word != "pragma";
  if (Directives == 1 && word == "ifndef")
    Guard = wordOf(rest);
  if (Directives == 1 && word == "if" && wordOf(rest) == "!defined") {
    const std::string_view name = behindWord(rest);
    Guard = name.substr(name.starts_with('('), name.find(')') - 1);
  }
  return Directives == 2 && word == "define" && !Guard.empty() &&
         wordOf(rest) == Guard;
}

void Lines::directive(std::string_view line) {
  const std::string_view word = wordOf(line);
  const std::string_view rest = behindWord(line);
  if (opensGuard(word, rest)) {
    --Depth;
    IsTop = IsBefore;
    keepAbove(Number + 1);
  } else if (word == "pragma" && wordOf(rest) == "once") {
    keepAbove(Number + 1);
  } else if (word.starts_with("if")) {
    ++Depth;
    IsTop = false;
  } else if (word == "endif") {
    --Depth;
  } else if (word == "include" && Depth == 0) {
    HasIt |= isSame(target(rest), Header);
    if (IsBefore)
      Last = Number;
  }
}

void Lines::read(std::string_view line) {
  ++Number;
  if (Number == 1 && line.starts_with(byteOrderMark))
    line.remove_prefix(byteOrderMark.size());
  line = trimmed(line);
  const bool isRest = IsContinued;
  IsContinued = line.ends_with('\\') && (isRest || line.starts_with('#'));
  if (isRest)
    return;
  if (!IsInComment && line.empty())
    return keepAbove(Number + 1);
  if (skipComments(line))
    return;
  if (line.starts_with('#')) {
    // A comment right above a directive is the file's.
    keepAbove(Number);
    directive(trimmed(line.substr(1)));
    const std::size_t comment = line.rfind("/*");
    IsInComment = comment != std::string_view::npos &&
                  line.find("*/", comment) == std::string_view::npos &&
                  line.find("//") > comment;
    IsTop &= IsBefore && Last == 0;
    return;
  }
  if (line == "module;")
    return keepAbove(Number + 1);
  IsTop = IsBefore = false;
}

} // namespace

std::optional<Edit> includeEdit(std::string_view header, const Location &use,
                                std::string_view source) {
  Lines lines(header);
  std::string_view rest = source;
  for (std::uint32_t line = 1; line < use.line && !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    lines.read(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (lines.HasIt)
    return std::nullopt;
  const std::size_t end = source.find('\n');
  const bool isOfWindows =
      end != std::string_view::npos && end > 0 && source[end - 1] == '\r';
  const std::string newline = isOfWindows ? "\r\n" : "\n";
  const std::uint32_t at = lines.Last == 0 ? lines.First : lines.Last + 1;
  const bool isBehindMark = at == 1 && source.starts_with(byteOrderMark);
  return Edit{{use.file, at, isBehindMark ? 4u : 1u},
              0,
              "#include " + std::string(header) + newline +
                  (lines.Last == 0 ? newline : "")};
}

} // namespace cachetidy::rules
