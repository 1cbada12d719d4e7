// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The merged facts with what is needed to find one's way in them.

#ifndef CACHETIDY_PROGRAM_LINKED_LINKED_H
#define CACHETIDY_PROGRAM_LINKED_LINKED_H

#include "program/linked/Stores.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace cachetidy::program {

/// Facts and where to find them. Everything is made when it is built, and
/// nothing changes afterwards.
class Linked {
public:
  Linked(facts::Unit unit, const models::Models &models);

  const facts::Function &function(Site site) const {
    return Unit.functions[site.function];
  }
  const facts::Value &value(Site site) const {
    return function(site).body.values[site.value];
  }
  std::span<const facts::Index> operands(Site site) const {
    return function(site).body.operands(site.value);
  }
  /// The operand of that number; unknown where there is none.
  Site operand(Site site, std::size_t number) const;
  /// What something is a part, the address or the target of: `name` of
  /// `&name->rows[i]`; another value as it is.
  Site wholeOf(Site part) const;
  /// What an object is made of alone: a function within a std::function, a
  /// literal within a QString; another value as it is.
  Site madeOf(Site value) const;
  /// Whether a value is a parameter, as the caller gave it.
  bool isAsGiven(Site value) const;
  /// Whether a value is put where a pointer points to, and not into the
  /// pointer:
  /// `*text = found->second`.
  bool isWrittenThrough(Site pointer, Site value) const;
  std::string_view text(Site site) const;
  /// Whether a call says whose method it means, so that no override is.
  bool namesClass(Site call) const { return text(call) == "::"; }
  std::string_view name(facts::Index entity) const {
    return Unit.entities[entity].name;
  }
  const facts::Type *type(facts::Index type) const {
    return type == facts::none ? nullptr : &Unit.types[type];
  }

  /// Whether objects of one class have those of the other as a part.
  bool isOrDerives(facts::Index derived, facts::Index base) const;
  /// Pointers, iterators and smart pointers.
  bool isHandle(const facts::Type &type) const;
  /// The class of an object, of what a pointer is to, or of what a list keeps;
  /// none where it has none.
  facts::Index classOf(Site object) const;
  /// The class of the object that a pointer or smart pointer is to; none of
  /// other types.
  facts::Index pointedTo(const facts::Type &type) const;
  /// Whether something of that type can stand for a store or an element rather
  /// than be a copy of it: handles, pairs with one, and references.
  bool canStandFor(facts::Index type) const;
  /// A call that flows into a local because it is handed that local, and may
  /// change it: not what the local was made of.
  bool isChangeOf(Site call, Site local) const;
  /// The parameter through which a call may put something into a name that it
  /// is handed: `f(&name)`; else none.
  facts::Index parameterFor(Site call, Site name) const;
  /// Whether a call is of a function that is kept in a value: a pointer to one,
  /// or a std::function.
  bool isIndirect(Site call) const;
  /// Whether a local points to what its function has made, and to nothing else.
  bool isMadeHere(Site local) const;
  /// Whether a value is a member of what a function has made itself or was
  /// given by value: what that was copied from stays as it is.
  bool isOfOwnObject(Site member) const;
  /// An assignment to something else than a local, or a call that is handed a
  /// member, and may write to it.
  bool writesMember(Site site) const;
  /// Whether a member or variable is assigned to, or handed to what can change
  /// it, as a receiver or an argument.
  bool mayChange(Site site, facts::Index entity) const;
  /// A reference or pointer through which what it stands for can be changed.
  bool givesAccess(facts::Index type) const;
  /// A reference or pointer to something const.
  bool isReadOnly(facts::Index type) const;
  /// The type of what a name stands for: of a local, parameter, variable or
  /// field; null for other values.
  const facts::Type *namedType(Site name) const;
  /// What a reference refers to; a type that is none as it is.
  const facts::Type *referred(const facts::Type *type) const;
  /// Whether a place is in a destructor of the class that has a member: what is
  /// taken out there goes with the whole.
  bool isAsOwnerGoes(facts::Index member, Site at) const;
  /// The same, or in a constructor: what a member begins or ends with drops
  /// nothing.
  bool isAsOwnerComesOrGoes(facts::Index member, Site at) const;
  /// Where a variable, field or function is declared.
  facts::Position declared(facts::Index entity) const;

  /// What a model says of a call or construction, or null.
  const models::Effect *effect(Site call) const;
  /// What a model says of how a function makes a text, or null.
  const models::Composition *composition(facts::Index callee) const {
    return callee == facts::none ? nullptr : Compositions[callee];
  }
  /// Whether a file is the main file of a test, by what it includes.
  bool isTest(facts::Index file) const { return TestFiles.contains(file); }
  /// The value in a slot of a call; unknown where there is none.
  Site slot(Site call, models::Slot slot) const;

  /// Rows with a body; more than one if translation units saw different ones.
  std::span<const facts::Index> bodiesOf(facts::Index entity) const;
  /// Rows that a call can come to, as far as they were seen, overriders among
  /// them; no more than `most`.
  std::vector<facts::Index> bodiesCalled(Site call, std::size_t most = 8) const;
  /// Whether a call of that function can change its argument of that number,
  /// counted from 0, as far as types tell; of a function that was never seen
  /// declared, anything.
  bool canChange(facts::Index callee, std::size_t argument) const;
  /// The same for the object a method is called on.
  bool canChangeReceiver(facts::Index callee) const;
  /// A row of a function, or null.
  const facts::Function *declaration(facts::Index entity) const;
  /// Rows of the constructors of a class that have a body.
  std::span<const facts::Index> constructorsOf(facts::Index record) const;
  std::span<const Site> callsTo(facts::Index entity) const;
  /// The same, and calls to what it overrides.
  std::vector<Site> callersOf(facts::Index entity) const;
  /// Where a field or variable is assigned to or counted, but for what a static
  /// begins with.
  std::span<const Site> setsOf(facts::Index entity) const {
    return Sets[entity];
  }
  /// The functions with bodies that say whether two objects are equal, or which
  /// comes first.
  std::span<const facts::Index> comparisons() const { return Comparisons; }
  /// The class of the object that a construction makes, or a call that makes
  /// one for somebody to own: make_shared. None for others.
  facts::Index madeBy(Site site) const;
  /// The constructors that such a call comes to: of a template in a library
  /// only one instance is seen.
  std::vector<facts::Index> constructorsMade(Site call) const;
  /// The call operators of an object that is made there of a class of the
  /// program: whoever it is given to may call it.
  std::vector<facts::Index> callableMade(Site site) const;
  /// Rows that are given a call's arguments: what it can come to, and the
  /// constructors of what a library makes.
  std::vector<facts::Index> bodiesRun(Site call) const;
  /// Functions that override one, directly.
  std::span<const facts::Index> overridersOf(facts::Index entity) const;
  /// Whether a function is named without being called: somebody else may.
  bool isNamed(facts::Index entity) const { return Named.contains(entity); }
  /// Where it is.
  std::span<const Site> namedAt(facts::Index entity) const {
    const auto named = Named.find(entity);
    return named == Named.end() ? std::span<const Site>() : named->second;
  }
  /// Where the lambda of that function is made; unknown for other functions.
  Site lambdaAt(facts::Index entity) const;
  /// What lambdas put into a local that they have captured, when they are run:
  /// a value that is assigned, or a call that may change it.
  struct Put {
    Site at;
    Site captured;             ///< as the lambda names it
    std::vector<Site> lambdas; ///< it stands in, the outermost first
  };
  std::span<const Put> putByLambdas(Site local) const;
  /// The value that a static variable begins with, as written; unknown where
  /// there is none.
  Site initialOf(facts::Index variable) const { return Initials[variable]; }
  const facts::Variable *variable(facts::Index entity) const;
  const facts::Field *field(facts::Index entity) const;
  /// Rows of the fields of a class.
  std::span<const facts::Index> fieldsOf(facts::Index record) const {
    return FieldsOf[record];
  }
  const facts::Record *record(facts::Index entity) const;

  /// What is wrong with an annotation of a function: no answer is right that
  /// does without it.
  struct Misunderstanding {
    facts::Position at; ///< of the function
    std::string message;
  };
  std::span<const Misunderstanding> misunderstandings() const {
    return Misunderstood;
  }

  facts::Unit Unit;
  const models::Models &Models;

private:
  void indexFunctions();
  void indexCalls(facts::Index function);
  void indexSet(Site site);
  bool isThrough(Site call) const;
  void findEffects(facts::Index function);
  void indexMaking();
  bool says(Site call, const models::Saying &saying) const;
  void indexCaptures();
  void addPut(Site at, Site into);
  void findTests();
  void findHandles();
  bool hasPointerOperators(const facts::Record &smart) const;
  void readAnnotations();
  const models::Effect *effectOfClass(Site call,
                                      const models::Effect &declared) const;
  const models::Effect *effectByShape(std::string_view callee) const;

  using Lists = std::vector<std::vector<facts::Index>>;
  Lists Bodies, Overriders, Constructors, CallOperators, FieldsOf;
  std::vector<facts::Index> Declarations; ///< a row of each function
  std::vector<facts::Index> Comparisons;
  std::vector<std::vector<Site>> Calls, Sets;
  /// What is put into something else than a local or parameter itself.
  std::unordered_set<std::tuple<Site>, SitesHash> PutElsewhere;
  std::vector<Site> Lambdas, Initials;
  std::map<Site, std::vector<Put>> Puts; ///< by local
  std::vector<facts::Index> Variables, Fields, Records;
  std::set<facts::Index> TestFiles;
  std::map<facts::Index, std::vector<Site>> Named;
  std::vector<bool> Handles; ///< by class
  std::unordered_map<std::string_view, facts::Index> RecordsByName;
  std::vector<std::vector<const models::Effect *>> Effects;
  std::vector<const models::Composition *> Compositions; ///< by function
  std::map<facts::Index, models::Effect> Annotated;      ///< by function
  std::vector<Misunderstanding> Misunderstood;
};

} // namespace cachetidy::program

#endif
