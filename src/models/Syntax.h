// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a text is JSON at all, and where it stops being so.

#ifndef CACHETIDY_MODELS_SYNTAX_H
#define CACHETIDY_MODELS_SYNTAX_H

#include "models/Model.h"

namespace cachetidy::models {

/// The first mistake in the text, or nothing. A member that is there twice is
/// one: the parser would drop the first of them without a word.
std::optional<ModelError> findSyntaxError(std::string_view text,
                                          std::string_view file);

} // namespace cachetidy::models

#endif
