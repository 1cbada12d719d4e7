// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A text with edits made, by what makes those of clang-tidy.

#include "driver/EditedText.h"

#include "rules/Rewrite.h"

#include "clang/Tooling/Core/Replacement.h"

#include <algorithm>

namespace cachetidy::driver {

using clang::tooling::Replacement;
using clang::tooling::Replacements;

struct EditedText::Made {
  Replacements all;
};

EditedText::EditedText(std::string_view before, std::unique_ptr<Made> made,
                       std::string text)
    : Before(before), Edits(std::move(made)), Text(std::move(text)) {}
EditedText::EditedText(EditedText &&) noexcept = default;
EditedText::~EditedText() = default;

static bool add(Replacements &all, std::string_view text,
                const rules::Edit &edit) {
  const std::optional<std::size_t> offset = rules::offsetOf(text, edit.at);
  if (!offset || *offset + edit.length > text.size())
    return false;
  llvm::Error error = all.add(Replacement(
      edit.at.file, static_cast<unsigned>(*offset), edit.length, edit.text));
  const bool isFine = !error;
  llvm::consumeError(std::move(error));
  return isFine;
}

std::optional<EditedText> EditedText::of(std::string_view text,
                                         std::span<const rules::Edit> edits) {
  auto made = std::make_unique<Made>();
  for (const rules::Edit &edit : edits)
    if (!add(made->all, text, edit))
      return std::nullopt;
  llvm::Expected<std::string> result =
      clang::tooling::applyAllReplacements(text, made->all);
  if (!result) {
    llvm::consumeError(result.takeError());
    return std::nullopt;
  }
  return EditedText(text, std::move(made), std::move(*result));
}

/// Of what was inside of something that is replaced, its beginning is left.
static unsigned shifted(const Replacements &all, unsigned offset) {
  for (const Replacement &one : all)
    if (one.getOffset() < offset && offset < one.getOffset() + one.getLength())
      offset = one.getOffset();
  return all.getShiftedCodePosition(offset);
}

rules::Location EditedText::moved(const rules::Location &at) const {
  const std::optional<std::size_t> before =
      at.line == 0 ? std::nullopt : rules::offsetOf(Before, at);
  if (!before)
    return at;
  const unsigned offset = std::min<unsigned>(
      shifted(Edits->all, static_cast<unsigned>(*before)), Text.size());
  const std::string_view above = std::string_view(Text).substr(0, offset);
  const std::size_t end = above.rfind('\n'); // npos + 1 is 0
  return {at.file,
          static_cast<std::uint32_t>(std::ranges::count(above, '\n')) + 1,
          static_cast<std::uint32_t>(offset - (end + 1)) + 1};
}

} // namespace cachetidy::driver
