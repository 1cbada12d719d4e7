// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The names of every enumerator of the facts, in their order. Their number is
// also how a reader knows which values there are.

#ifndef CACHETIDY_FACTS_NAMES_H
#define CACHETIDY_FACTS_NAMES_H

#include "facts/Unit.h"

#include <array>
#include <string_view>

namespace cachetidy::facts {

template <class Kind> inline constexpr bool namesOf = false;

template <>
inline constexpr auto namesOf<TypeKind> = std::to_array<std::string_view>(
    {"Other", "Void", "Bool", "Character", "Integer", "Floating", "Enum",
     "Record", "Pointer", "Reference", "Array", "Function"});

template <>
inline constexpr auto namesOf<ValueKind> = std::to_array<std::string_view>(
    {"Unknown",     "Literal",     "Parameter",  "Captured",  "This",
     "Local",       "Variable",    "Field",      "Call",      "Construct",
     "New",         "Delete",      "Assign",     "Increment", "Not",
     "Compare",     "Logic",       "Arithmetic", "Subscript", "Address",
     "Dereference", "Conditional", "List",       "Lambda",    "Function",
     "Part",        "Each",        "Return",     "Throw"});

template <>
inline constexpr auto namesOf<GuardKind> = std::to_array<std::string_view>(
    {"Condition", "Loop", "Case", "Try", "Catch"});

template <>
inline constexpr auto namesOf<EntityKind> = std::to_array<std::string_view>(
    {"Function", "Variable", "Field", "Record"});

template <>
inline constexpr auto
    namesOf<Duration> = std::to_array<std::string_view>({"Static", "Thread"});

template <>
inline constexpr auto namesOf<Scope> =
    std::to_array<std::string_view>({"Function", "Namespace", "Class"});

template <>
inline constexpr auto namesOf<SuppressionKind> =
    std::to_array<std::string_view>(
        {"Line", "NextLine", "Begin", "End", "Allow", "Unclear"});

/// By the number of the bit.
template <>
inline constexpr auto namesOf<Trait> = std::to_array<std::string_view>(
    {"Method", "StaticMethod", "ConstMethod", "Virtual", "Constructor",
     "Destructor", "Lambda", "Main", "Initialiser", "Closed", "Exported",
     "MetaCallable", "Pure", "Instance"});

template <class Kind> constexpr bool namesEndWith(Kind last) {
  return namesOf<Kind>.size() == static_cast<std::size_t>(last) + 1;
}
static_assert(namesEndWith(TypeKind::Function));
static_assert(namesEndWith(ValueKind::Throw));
static_assert(namesEndWith(GuardKind::Catch));
static_assert(namesEndWith(EntityKind::Record));
static_assert(namesEndWith(Duration::Thread));
static_assert(namesEndWith(Scope::Class));
static_assert(namesEndWith(SuppressionKind::Unclear));
static_assert(1 << (namesOf<Trait>.size() - 1) ==
              static_cast<int>(Trait::Instance));

template <class Kind> constexpr std::string_view nameOf(Kind kind) {
  return namesOf<Kind>[static_cast<std::size_t>(kind)];
}

} // namespace cachetidy::facts

#endif
