// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads JSON of a known form. Only for the .cpp files of this folder.

#ifndef CACHETIDY_MODELS_READER_H
#define CACHETIDY_MODELS_READER_H

#include "models/Model.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace cachetidy::models {

/// A value in the document, and the way to it: a pointer is made of it only
/// when there is something to say.
struct Place {
  const nlohmann::json *value = nullptr;
  const Place *parent = nullptr;
  std::string_view name = {}; ///< in an object
  std::size_t index = 0;      ///< in an array

  Place child(std::string_view member, const nlohmann::json &of) const {
    return {&of, this, member};
  }
  std::string pointer() const;
};

/// As an error says it: `the string "raed"`, `an array`.
std::string describe(const nlohmann::json &value);

struct MemberReader {
  std::string_view name;
  std::function<void(const Place &)> read;
  bool isRequired = false;
};

/// Keeps the first error and goes on: what is read after it is thrown away.
class Reader {
public:
  std::optional<ModelError> Error;

  void fail(const Place &at, std::string expected, std::string found);

  std::string_view string(const Place &at);
  bool boolean(const Place &at);
  /// A number of arguments.
  std::uint8_t count(const Place &at);
  void array(const Place &at, const std::function<void(const Place &)> &read);
  /// All members, whatever they are called.
  void members(const Place &at, const std::function<void(const Place &)> &read);
  /// Those members and no others.
  void object(const Place &at, const std::vector<MemberReader> &known);
  /// The member of that name; null, and an error, where there is none.
  const nlohmann::json *member(const Place &at, std::string_view name);
};

/// The model at that place.
Model readModel(Reader &reader, const Place &at);

} // namespace cachetidy::models

#endif
