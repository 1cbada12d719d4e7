// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is kept of a type.

#ifndef CACHETIDY_FACTS_TYPE_H
#define CACHETIDY_FACTS_TYPE_H

#include "facts/Position.h"

#include <string>
#include <vector>

namespace cachetidy::facts {

enum class TypeKind : std::uint8_t {
  Other,
  Void,
  Bool,
  Character,
  Integer,
  Floating,
  Enum,
  Record,
  Pointer,   ///< arguments[0] is what it points to
  Reference, ///< arguments[0] is what it refers to
  Array,     ///< arguments[0] is its element
  Function,
};

/// Numbers, truths, characters and enumerators: they stay what they are,
/// whatever becomes of what they were made of.
constexpr bool isScalar(TypeKind kind) {
  return kind == TypeKind::Bool || kind == TypeKind::Character ||
         kind == TypeKind::Integer || kind == TypeKind::Floating ||
         kind == TypeKind::Enum;
}

/// A canonical type: aliases are looked through. Two are the same type if all
/// that is said of them is the same, arguments included.
struct Type {
  /// As Clang prints it, with template arguments and qualifiers. No identity:
  /// pointers to two local classes of the same name are spelled alike, and only
  /// their arguments tell them apart.
  std::string spelling;
  /// The qualified name without template arguments, qualifiers or inline
  /// namespaces ("std::unordered_map"); empty where a type has no name.
  std::string name;
  TypeKind kind = TypeKind::Other;
  bool isConst = false;
  /// Of integers, characters and enums; 0 where it has no meaning.
  std::uint16_t bits = 0;
  Index record = none; ///< into Unit::entities, for TypeKind::Record
  /// Template arguments that are types, or the pointee; into Unit::types.
  std::vector<Index> arguments;

  auto operator<=>(const Type &) const = default;
};

} // namespace cachetidy::facts

#endif
