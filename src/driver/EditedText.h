// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A text with edits made.

#ifndef CACHETIDY_DRIVER_EDITEDTEXT_H
#define CACHETIDY_DRIVER_EDITEDTEXT_H

#include "rules/Finding.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cachetidy::driver {

class EditedText {
public:
  /// Nothing where the edits do not fit the text, or each other. They all are
  /// of one file. The text must outlive what is made of it.
  static std::optional<EditedText> of(std::string_view text,
                                      std::span<const rules::Edit> edits);
  EditedText(EditedText &&) noexcept;
  ~EditedText();

  const std::string &text() const { return Text; }
  /// Where a place of the text before is now.
  rules::Location moved(const rules::Location &at) const;

private:
  struct Made;
  EditedText(std::string_view before, std::unique_ptr<Made> made,
             std::string text);

  std::string_view Before;
  std::unique_ptr<Made> Edits;
  std::string Text;
};

} // namespace cachetidy::driver

#endif
