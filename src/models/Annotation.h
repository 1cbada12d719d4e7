// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a project says of its own function where it declares it:
// [[clang::annotate("cachetidy::write", "key=arg0", "value=arg1")]].

#ifndef CACHETIDY_MODELS_ANNOTATION_H
#define CACHETIDY_MODELS_ANNOTATION_H

#include "models/Model.h"

#include <optional>
#include <string_view>
#include <variant>

namespace cachetidy::models {

/// The effect that an annotation gives to a function. `text` has its words with
/// ", " between them; behind the role they are members as a model has them.
/// Entries are in a cache that all code shares unless it says otherwise.
/// Nothing for annotations of others, and for contracts. An error says that it
/// is in an annotation, and has the member, or what should be a role, as its
/// pointer.
std::optional<std::variant<Effect, ModelError>>
readAnnotation(std::string_view text);

} // namespace cachetidy::models

#endif
