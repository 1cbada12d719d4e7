// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known of APIs: the role a call plays, by the name of its callee.
//
// Models come from models/*.json, embedded, and from a project's own
// `cachetidy.json`. A model names no check, and a check names no API: the role
// is their only common word.

#ifndef CACHETIDY_MODELS_MODELS_H
#define CACHETIDY_MODELS_MODELS_H

#include "facts/EmbeddedFile.h"
#include "models/Effect.h"
#include "models/Model.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cachetidy::models {

/// The files in models/ that are part of the binary, schema.json among them.
std::span<const facts::EmbeddedFile> embeddedModels();

/// A word as commands are kept, which know no small letters.
std::string capitals(std::string_view word);

/// In how many processes a program runs at a time, as its project says.
enum class Processes : std::uint8_t { Unsaid, One, Several };

/// Movable, and not copyable: effects point to the names of their APIs, which
/// live as long as the Models they were moved into.
class Models {
public:
  Models() = default;
  Models(Models &&) = default;
  Models &operator=(Models &&) = default;

  /// The models that are part of the binary. They are checked by the tests.
  static Models builtIn();

  /// Adds the models in `text`, a JSON object of the form in
  /// models/schema.json; `file` is for messages. Nothing is added on error. A
  /// name that is known already gets its new meaning: a project knows best.
  std::optional<ModelError> add(std::string_view text, std::string_view file);

  /// Adds a model; a name that is known already gets its new meaning here too.
  void add(Model model);

  /// The effect of calling a function of that qualified name (as
  /// facts::Entity::name has it), or null if no model names it. `arguments` is
  /// how many are written in the call, if known, and `says` whether the call
  /// says something of itself: some overloads differ.
  const Effect *
  effect(std::string_view function,
         std::optional<std::size_t> arguments = std::nullopt,
         const std::function<bool(const Saying &)> &says = {}) const;

  /// The effect of a method by its plain name, for a class that is named by no
  /// model but whose public methods make it a container: it looks up, it
  /// fills, by the names that containers use. Null where it does not.
  const Effect *effectByShape(std::string_view method,
                              std::span<const std::string_view> methods) const;

  /// What a command of that verb, in any case, does to entries of a key space;
  /// null where it is not known.
  const Effect *command(std::string_view space, std::string_view verb) const;

  /// How a function of that name makes a text; null where it makes none.
  const Composition *text(std::string_view function) const;

  /// Whether a function of that qualified name builds keys.
  bool isKeyBuilder(std::string_view function) const {
    return isAmong(KeyBuilders, function);
  }

  /// Whether a qualified name is on a list; a name without "::" stands there
  /// for the functions of that name in every scope.
  static bool isAmong(std::span<const std::string> names,
                      std::string_view function);

  /// Whether a function of that qualified name, or a variable, is one by which
  /// a program waits for what comes from outside.
  bool waits(std::string_view name) const { return isAmong(Waits, name); }

  /// Whether a function of that qualified name lets time pass.
  bool pauses(std::string_view name) const { return isAmong(Pauses, name); }

  /// Whether a class of that qualified name is a value: a text, or a container
  /// that is one if what it holds is.
  bool isValue(std::string_view record) const {
    return Values.contains(record);
  }

  /// Whether a method of a class of that name reads a source: it stands for
  /// what it reads.
  bool readsSource(std::string_view record) const;

  /// Whether a header of that path belongs to a test framework.
  bool isTestHeader(std::string_view path) const;

  Processes processes() const { return Runs; }
  void setProcesses(Processes processes) { Runs = processes; }

  /// Names of the APIs, sorted.
  std::vector<std::string> apis() const;

private:
  Functions Known;
  /// The same, for each call of a program is asked about.
  std::unordered_map<std::string_view, const std::vector<Overload> *> ByName;
  std::map<std::string, Commands, std::less<>> Languages; ///< by key space
  Compositions Texts;
  std::vector<std::string> KeyBuilders;
  std::set<std::string, std::less<>> Values;
  std::vector<Shape> Shapes;
  std::vector<std::string> TestHeaders, Waits, Pauses;
  Processes Runs = Processes::Unsaid;
  std::set<std::string, std::less<>> Apis;
};

} // namespace cachetidy::models

#endif
