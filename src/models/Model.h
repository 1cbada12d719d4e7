// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One model: what a JSON file of the form in models/schema.json says.

#ifndef CACHETIDY_MODELS_MODEL_H
#define CACHETIDY_MODELS_MODEL_H

#include "models/Effect.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace cachetidy::models {

/// Something wrong in a model: never a crash, never passed over.
struct ModelError {
  std::string file;
  std::string pointer; ///< JSON pointer (RFC 6901), or "line:column"
  std::string expected;
  std::string found;
};

/// All of that, for a person.
std::string messageOf(const ModelError &error);

/// What a call says of itself in an argument: that a file is opened to be
/// written. A word may end in "*", for all that begin so.
struct Saying {
  Slot in;
  std::vector<std::string> words;

  bool operator==(const Saying &) const = default;
};

/// Which calls of a function are meant: those with that many written arguments,
/// or with any number; those that say that, or any.
struct Calls {
  std::optional<std::uint8_t> arguments;
  std::optional<Saying> when;

  bool operator==(const Calls &) const = default;
};

/// The effect of some of the calls of a function.
struct Overload {
  Calls of;
  Effect effect;
};

/// What is known of functions, by their names.
using Functions = std::map<std::string, std::vector<Overload>, std::less<>>;

/// A class that has a method of each group, and none that is in `noneOf`, is a
/// container whose methods do what `methods` says.
struct Shape {
  std::vector<std::vector<std::string>> oneOfEach;
  std::vector<std::string> noneOf;
  std::map<std::string, Effect, std::less<>> methods;
};

/// The effects of the commands of a server's language, by their verbs in
/// capitals. Slots count the words behind the verb.
using Commands = std::map<std::string, Effect, std::less<>>;

/// How functions make texts, by their names.
using Compositions = std::map<std::string, Composition, std::less<>>;

struct Model {
  std::string api;
  Functions functions; ///< names are expanded
  Commands commands;   ///< of the key space that each names
  Compositions texts;
  std::vector<std::string> keyBuilders;
  std::vector<std::string> values;
  std::vector<Shape> shapes;
  std::vector<std::string> testHeaders;
  std::vector<std::string> waits;
  std::vector<std::string> pauses;
};

/// Reads a model; `file` is for messages. Effect::api is left empty.
std::variant<Model, ModelError> parseModel(std::string_view text,
                                           std::string_view file);

/// A name may have so many characters with braces, and so many names without:
/// both are far more than anybody writes, and keep the stack and memory small.
inline constexpr std::size_t maxNameLength = 4096;
inline constexpr std::size_t maxExpansion = 4096;

/// "a::{b,c}" as "a::b" and "a::c"; braces may be nested, and alternatives
/// empty. Nothing where braces do not match or a limit is exceeded.
std::optional<std::vector<std::string>> expand(std::string_view pattern);

} // namespace cachetidy::models

#endif
