// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is taken for JSON: with comments, as people write it.

#ifndef CACHETIDY_MODELS_SYNTAX_H
#define CACHETIDY_MODELS_SYNTAX_H

#include "models/Model.h"

#include <nlohmann/json_fwd.hpp>

namespace cachetidy::models {

/// The first mistake in the text, or nothing. A member that is there twice is
/// one: the parser would drop the first of them without a word.
std::optional<ModelError> findSyntaxError(std::string_view text,
                                          std::string_view file);

/// Of a text in which there is none.
nlohmann::json parseWithComments(std::string_view text);

} // namespace cachetidy::models

#endif
