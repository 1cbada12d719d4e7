// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All that was seen in a part of a program.
//
// Facts are what was seen, never a verdict. A Unit holds those of one
// translation unit, or of any number of them merged: there is no other kind of
// shard.

#ifndef CACHETIDY_FACTS_UNIT_H
#define CACHETIDY_FACTS_UNIT_H

#include "facts/Body.h"
#include "facts/Type.h"

#include <string>
#include <vector>

namespace cachetidy::facts {

enum class EntityKind : std::uint8_t { Function, Variable, Field, Record };

/// A thing with a name that several translation units may speak of.
struct Entity {
  /// Clang's USR, and "@" and the translation unit's path where other units
  /// cannot mean the same thing by it: USRs collide for file-static, anonymous
  /// and function-local entities of equally named files. Of a template's
  /// function the template's, as all that is made of it is one; and what it was
  /// given, after "@<", where it does what others do not, or may do so for all
  /// that this unit saw.
  std::string id;
  /// Qualified, without template arguments or inline namespaces.
  std::string name;
  EntityKind kind = EntityKind::Function;
  bool inSystemHeader = false;

  auto operator<=>(const Entity &) const = default;
};

enum class Duration : std::uint8_t { Static, Thread };
enum class Scope : std::uint8_t { Function, Namespace, Class };

/// A variable with static or thread storage duration.
struct Variable {
  Index entity = none;
  Index type = none;
  Index owner = none; ///< the function or record it is declared in
  Duration duration = Duration::Static;
  Scope scope = Scope::Namespace;
  /// No other translation unit can name it, so what this one does to it is all
  /// that is done to it (unless its address leaves).
  bool isClosed = false;
  bool isDefinition = false;
  Position at;

  auto operator<=>(const Variable &) const = default;
};

struct Field {
  Index entity = none;
  Index record = none;
  Index type = none;
  bool isMutable = false;
  Position at;

  auto operator<=>(const Field &) const = default;
};

struct Record {
  Index entity = none;
  std::vector<Index> bases; ///< entities
  /// Names of its own public member functions, sorted, each once.
  std::vector<Index> methods; ///< into Unit::strings
  /// No other translation unit can name it.
  bool isClosed = false;
  Position at;

  auto operator<=>(const Record &) const = default;
};

struct Parameter {
  Index name = none; ///< into Unit::strings
  Index type = none;

  auto operator<=>(const Parameter &) const = default;
};

/// What a function is declared as; a bit set.
enum class Trait : std::uint16_t {
  Method = 1 << 0,
  StaticMethod = 1 << 1,
  ConstMethod = 1 << 2,
  Virtual = 1 << 3,
  Constructor = 1 << 4,
  Destructor = 1 << 5,
  Lambda = 1 << 6,
  Main = 1 << 7,
  /// The initialiser of a variable with static storage, or what a class gives
  /// its field to begin with: runs without a caller.
  Initialiser = 1 << 8,
  /// No other translation unit can name it.
  Closed = 1 << 9,
  /// Made visible to other programs by an attribute (dllexport, visibility).
  Exported = 1 << 10,
  /// A Qt slot, signal or invokable: called through the meta-object.
  MetaCallable = 1 << 11,
  Pure = 1 << 12,
  /// Made of a template, and stands for all that is made of it.
  Instance = 1 << 13,
};

/// One function as one translation unit saw it, defined or only declared.
struct Function {
  Index entity = none;
  /// The record of a method, the function around a lambda, the variable or
  /// field of an initialiser; else none.
  Index parent = none;
  Index result = none; ///< type
  std::uint16_t traits = 0;
  bool hasBody = false;
  std::vector<Parameter> parameters;
  std::vector<Index> overrides;   ///< entities
  std::vector<Index> annotations; ///< into Unit::strings
  Position at;
  Body body;

  bool is(Trait trait) const {
    return traits & static_cast<std::uint16_t>(trait);
  }
  auto operator<=>(const Function &) const = default;
};

enum class SuppressionKind : std::uint8_t {
  Line,     ///< NOLINT, and so on, as clang-tidy reads them
  NextLine, ///< NOLINTNEXTLINE
  Begin,    ///< NOLINTBEGIN
  End,      ///< NOLINTEND
  Allow,    ///< "cachetidy: allow"
  Unclear,  ///< "cachetidy:", and nothing that has a meaning
};

/// A comment that says what is not to be told.
struct Suppression {
  Position at;
  SuppressionKind kind = SuppressionKind::Line;
  /// Globs between the parentheses of a NOLINT; none means all. The names that
  /// an Allow has before its colon; what is Unclear.
  Index checks = none;
  Index reason = none; ///< what it says besides; none for nothing
  /// Of an Allow: the last line of the code it speaks of, which begins below
  /// it or on its line; 0 where there is none.
  std::uint32_t lastLine = 0;
  /// Of an Allow, in bytes; 0 where more stands in the comment than that.
  std::uint32_t length = 0;
  /// It stands between #if and #endif.
  bool isConditional = false;

  auto operator<=>(const Suppression &) const = default;
};

/// One source file given to the compiler.
struct TranslationUnit {
  Index file = none;
  /// False if something could not be parsed: what was not seen may exist.
  bool isComplete = true;
  /// Paths of the headers it includes from outside the project, or directly:
  /// enough to tell a test from a service. Sorted, into Unit::strings.
  std::vector<Index> includes;

  auto operator<=>(const TranslationUnit &) const = default;
};

/// One of the parts in which a program is read by several machines. A unit that
/// was made of a whole program, or of files that were named, is no part.
struct Share {
  std::uint32_t number = 1; ///< from 1 on
  std::uint32_t of = 1;

  auto operator<=>(const Share &) const = default;
};

/// Canonical when each table is sorted and holds each row once; canonical()
/// makes it so, and merging keeps it so.
struct Unit {
  std::vector<std::string> files; ///< relative to the project, with '/'
  std::vector<std::string> strings;
  std::vector<Entity> entities;
  std::vector<Type> types;
  std::vector<TranslationUnit> translationUnits;
  std::vector<Variable> variables;
  std::vector<Field> fields;
  std::vector<Record> records;
  std::vector<Function> functions;
  std::vector<Suppression> suppressions;
  std::vector<Share> shares;

  bool operator==(const Unit &) const = default;
};

} // namespace cachetidy::facts

#endif
