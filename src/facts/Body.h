// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function was seen to do.
//
// A body is a small graph of values in the order in which they were met. It
// says which value was made of which others, and under which conditions; it
// does not say what any of that means. Whether a call is a lookup, and whether
// a condition means "the key was missing", is decided above, from models.

#ifndef CACHETIDY_FACTS_BODY_H
#define CACHETIDY_FACTS_BODY_H

#include "facts/Position.h"

#include <span>
#include <vector>

namespace cachetidy::facts {

/// The comment gives `ref`, then the operands.
enum class ValueKind : std::uint8_t {
  Unknown,     ///< none; whatever it was computed from
  Literal,     ///< none; text is the literal's content
  Parameter,   ///< the parameter's number, from 0; what else was put into it
  Captured,    ///< number of the capture, an operand of the parent's Lambda
  This,        ///< none
  Local,       ///< none; all that may have been put into it; text is its name
  Variable,    ///< the variable (static or thread storage)
  Field,       ///< the field; its base
  Call,        ///< the callee or none; receiver (or the function called) or
               ///< none, then the arguments; text is "::" where the method's
               ///< class is named, so that no override is meant
  Construct,   ///< the constructor or none; none, then the arguments
  New,         ///< none; the initial value, if any
  Delete,      ///< none; what is deleted
  Assign,      ///< none; target, value; text is the operator
  Increment,   ///< none; target; text is "++" or "--"
  Not,         ///< none; operand
  Compare,     ///< none; left, right; text is the operator
  Logic,       ///< none; left, right; text is "&&" or "||"
  Arithmetic,  ///< none; operands; text is the operator
  Subscript,   ///< none; base, index (the built-in operator)
  Address,     ///< none; of what
  Dereference, ///< none; of what (the built-in operator)
  Conditional, ///< none; condition, then, else
  List,        ///< none; the elements of a braced list
  Lambda,      ///< the lambda's function; the captured values
  Function,    ///< the function that is named without being called
  Part,        ///< number of the part; the whole (a structured binding)
  Each,        ///< none; the range whose elements it takes in turn
  Return,      ///< none; the value, if any
  Throw,       ///< none; the value, if any
};

struct Value {
  ValueKind kind = ValueKind::Unknown;
  Position at;
  Index ref = none;   ///< an entity or a number, as its kind says
  Index type = none;  ///< into Unit::types, where it was of use to keep; of
                      ///< calls and arithmetic, where it is a number; of calls
                      ///< of templates, what they make or are asked for
  Index text = none;  ///< into Unit::strings
  Index guard = none; ///< into Body::guards: what had to hold to come here
  /// How many bytes of the file it takes from `at` on; 0 where it does not
  /// stand there in one piece, or where nobody asks.
  std::uint32_t length = 0;
  Index firstOperand = 0;
  Index operandCount = 0;

  auto operator<=>(const Value &) const = default;
};

/// True of what stands for a function that is handed on: by its name, or a
/// lambda.
constexpr bool isFunction(ValueKind kind) {
  return kind == ValueKind::Lambda || kind == ValueKind::Function;
}

/// True if `ref` of such a value is an index into Unit::entities.
constexpr bool refersToEntity(ValueKind kind) {
  switch (kind) {
  case ValueKind::Variable:
  case ValueKind::Field:
  case ValueKind::Call:
  case ValueKind::Construct:
  case ValueKind::Lambda:
  case ValueKind::Function:
    return true;
  default:
    return false;
  }
}

enum class GuardKind : std::uint8_t {
  Condition, ///< `condition` was true (or false, where `holds` is false)
  Loop,      ///< inside a loop that runs while `condition` (may be none) holds
  Case,      ///< inside a switch on `condition`
  Try,       ///< inside a try block
  Catch,     ///< inside a handler of a try block; `type` is what it catches
};

/// One condition on the way to a value; `parent` holds as well.
struct Guard {
  GuardKind kind = GuardKind::Condition;
  bool holds = true;
  Index condition = none; ///< into Body::values
  Index type = none;      ///< of Catch: into Unit::types; none catches all
  Index parent = none;    ///< into Body::guards

  auto operator<=>(const Guard &) const = default;
};

struct Body {
  std::vector<Value> values; ///< in the order in which they were met
  std::vector<Guard> guards;
  /// Operands of all values, into `values`; `none` where one is missing.
  std::vector<Index> pool;

  std::span<const Index> operands(const Value &value) const {
    return std::span(pool).subspan(value.firstOperand, value.operandCount);
  }
  std::span<const Index> operands(Index value) const {
    return operands(values[value]);
  }
  auto operator<=>(const Body &) const = default;
};

} // namespace cachetidy::facts

#endif
