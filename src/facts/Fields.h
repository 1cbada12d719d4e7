// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the members of every row are, and which table each Index points into.
//
// Merging, checking, hashing, writing and reading all go through this one
// description. It takes the rows apart by structured bindings, so that a member
// that is missing here does not compile. A visitor has these functions, each
// given the member by reference:
//
//   text(s)              a string that is held in the row itself
//   number(n), flag(b)   plain values
//   kind(e)              an enumerator
//   index(table, i)      an index, or none
//   required(table, i)   an index that is never none
//   indices(table, v)    a list of indices, none of them none
//   set(table, v)        the same, sorted by what they point to, each once
//   sparse(table, v)     a list of indices, some of them none
//   position(p)          a Position, whose file is an index into the files
//   operands(first, n)   a part of the pool
//   rows(v)              a list of rows, described below in their turn

#ifndef CACHETIDY_FACTS_FIELDS_H
#define CACHETIDY_FACTS_FIELDS_H

#include "facts/Unit.h"

#include <concepts>
#include <type_traits>

namespace cachetidy::facts {

/// What an Index points into.
enum class Table : std::uint8_t {
  Files,
  Strings,
  Entities,
  Types,
  Parameters, ///< of the function
  Values,     ///< of the body
  Guards,     ///< of the body
  Pool,       ///< of the body
  Numbers,    ///< none: it counts something that is not in a table
};
inline constexpr std::size_t tableCount = 9;

/// What `ref` of a value points into.
constexpr Table refTable(ValueKind kind) {
  if (refersToEntity(kind))
    return Table::Entities;
  return kind == ValueKind::Parameter ? Table::Parameters : Table::Numbers;
}

template <class T, class Row>
concept RowOf = std::same_as<std::remove_const_t<T>, Row>;

/// The tables of a unit, in an order in which no table but the types' refers to
/// a later one; visit(name, rows) for each.
void visitTables(RowOf<Unit> auto &unit, auto &&visit) {
  auto &[files, strings, entities, types, translationUnits, variables, fields,
         records, functions, suppressions, shares] = unit;
  visit("files", files);
  visit("strings", strings);
  visit("entities", entities);
  visit("types", types);
  visit("translationUnits", translationUnits);
  visit("variables", variables);
  visit("fields", fields);
  visit("records", records);
  visit("functions", functions);
  visit("suppressions", suppressions);
  visit("shares", shares);
}

void visitFields(RowOf<std::string> auto &row, auto &visit) { visit.text(row); }

void visitFields(RowOf<Entity> auto &row, auto &visit) {
  auto &[id, name, kind, inSystemHeader] = row;
  visit.text(id);
  visit.text(name);
  visit.kind(kind);
  visit.flag(inSystemHeader);
}

void visitFields(RowOf<Type> auto &row, auto &visit) {
  auto &[spelling, name, kind, isConst, bits, record, arguments] = row;
  visit.text(spelling);
  visit.text(name);
  visit.kind(kind);
  visit.flag(isConst);
  visit.number(bits);
  visit.index(Table::Entities, record);
  visit.sparse(Table::Types, arguments);
}

void visitFields(RowOf<TranslationUnit> auto &row, auto &visit) {
  auto &[file, isComplete, includes] = row;
  visit.required(Table::Files, file);
  visit.flag(isComplete);
  visit.set(Table::Strings, includes);
}

void visitFields(RowOf<Variable> auto &row, auto &visit) {
  auto &[entity, type, owner, duration, scope, isClosed, isDefinition, at] =
      row;
  visit.required(Table::Entities, entity);
  visit.index(Table::Types, type);
  visit.index(Table::Entities, owner);
  visit.kind(duration);
  visit.kind(scope);
  visit.flag(isClosed);
  visit.flag(isDefinition);
  visit.position(at);
}

void visitFields(RowOf<Field> auto &row, auto &visit) {
  auto &[entity, record, type, isMutable, at] = row;
  visit.required(Table::Entities, entity);
  visit.index(Table::Entities, record);
  visit.index(Table::Types, type);
  visit.flag(isMutable);
  visit.position(at);
}

void visitFields(RowOf<Record> auto &row, auto &visit) {
  auto &[entity, bases, methods, isClosed, at] = row;
  visit.required(Table::Entities, entity);
  visit.indices(Table::Entities, bases);
  visit.set(Table::Strings, methods);
  visit.flag(isClosed);
  visit.position(at);
}

void visitFields(RowOf<Parameter> auto &row, auto &visit) {
  auto &[name, type] = row;
  visit.index(Table::Strings, name);
  visit.index(Table::Types, type);
}

void visitFields(RowOf<Value> auto &row, auto &visit) {
  auto &[kind, at, ref, type, text, guard, length, firstOperand, operandCount] =
      row;
  visit.kind(kind);
  visit.position(at);
  visit.index(refTable(kind), ref);
  visit.index(Table::Types, type);
  visit.index(Table::Strings, text);
  visit.index(Table::Guards, guard);
  visit.number(length);
  visit.operands(firstOperand, operandCount);
}

void visitFields(RowOf<Guard> auto &row, auto &visit) {
  auto &[kind, holds, condition, type, parent] = row;
  visit.kind(kind);
  visit.flag(holds);
  visit.index(Table::Values, condition);
  visit.index(Table::Types, type);
  visit.index(Table::Guards, parent);
}

void visitFields(RowOf<Body> auto &row, auto &visit) {
  auto &[values, guards, pool] = row;
  visit.rows(values);
  visit.rows(guards);
  visit.sparse(Table::Values, pool);
}

void visitFields(RowOf<Function> auto &row, auto &visit) {
  auto &[entity, parent, result, traits, hasBody, parameters, overrides,
         annotations, at, body] = row;
  visit.required(Table::Entities, entity);
  visit.index(Table::Entities, parent);
  visit.index(Table::Types, result);
  visit.number(traits);
  visit.flag(hasBody);
  visit.rows(parameters);
  visit.indices(Table::Entities, overrides);
  visit.indices(Table::Strings, annotations);
  visit.position(at);
  visitFields(body, visit);
}

void visitFields(RowOf<Suppression> auto &row, auto &visit) {
  auto &[at, kind, checks, reason, lastLine, length, isConditional] = row;
  visit.position(at);
  visit.kind(kind);
  visit.index(Table::Strings, checks);
  visit.index(Table::Strings, reason);
  visit.number(lastLine);
  visit.number(length);
  visit.flag(isConditional);
}

void visitFields(RowOf<Share> auto &row, auto &visit) {
  auto &[number, of] = row;
  visit.number(number);
  visit.number(of);
}

/// A visitor to which only indices matter; Derived has index(table, i).
template <class Derived> class IndexVisitor {
public:
  void text(auto &) {}
  void number(auto &) {}
  void flag(auto &) {}
  void kind(auto &) {}
  void operands(auto &, auto &) {}
  void required(Table table, auto &index) { self().index(table, index); }
  void indices(Table table, auto &list) {
    for (auto &index : list)
      self().required(table, index);
  }
  void set(Table table, auto &list) { self().indices(table, list); }
  void sparse(Table table, auto &list) {
    for (auto &index : list)
      self().index(table, index);
  }
  void position(auto &at) { self().index(Table::Files, at.file); }
  void rows(auto &list) {
    for (auto &row : list)
      visitFields(row, self());
  }

private:
  Derived &self() { return static_cast<Derived &>(*this); }
};

} // namespace cachetidy::facts

#endif
