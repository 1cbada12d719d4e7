// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program reads and changes outside of what it computes: which table,
// which file, which setting.

#ifndef CACHETIDY_PROGRAM_ORIGINS_ACCESSES_H
#define CACHETIDY_PROGRAM_ORIGINS_ACCESSES_H

#include "program/texts/Texts.h"
#include "sql/Statement.h"

#include <map>

namespace cachetidy::program {

/// A thing that is read in one place and changed in another.
struct Resource {
  models::SourceKind kind = models::SourceKind::None; ///< None: its own state
  sql::Table table = {};                              ///< of a database
  keys::Pattern path = {}; ///< of a file; of the configuration, its key
  std::string group = {};  ///< of a setting; empty where it is not known
  std::string file = {};   ///< of a setting: as fileOf() has it
  /// State of the program itself: a field or a variable, and its name. Of a
  /// field of another object than the one that keeps the copy, by which field
  /// or variable that is known; none where it is the same.
  facts::Index state = facts::none;
  facts::Index through = facts::none;
  std::string called = {};

  /// As in "table 'users'".
  std::string name() const;
};

/// Whether a change of one can be seen in what is read of the other, as far as
/// both are known.
bool haveInCommon(const Resource &one, const Resource &other);

/// One resource, read or changed at one place.
struct Access {
  enum Done : std::uint8_t {
    Reads,
    Changes,
    Adds,    ///< what is there already stays as it is
    Takes,   ///< of state: takes away some of what there is
    Empties, ///< of state: takes away all that there is
  } done = Reads;
  Resource resource;
  Site call; ///< the API's function
  /// The calls that lead to it, outermost first, from where its text is known.
  std::vector<Site> calls = {};
  /// Of Reads: made of all rows that there are at the time.
  bool isOfAllRows = false;
  /// Of Reads: the columns of which rows are chosen by what the run puts in; of
  /// Adds: those that a new row is given by name.
  std::set<std::string> chosenBy = {}, given = {};
  /// Of Reads of state: somebody outside was asked for each element of it.
  bool isOfEach = false;
  /// What is asked for, as it stands in the source; empty without a statement.
  std::string statement = {};

  /// Of the calls that lead to it, and the API's behind them.
  Site place(std::size_t number) const {
    return number < calls.size() ? calls[number] : call;
  }
  /// Where the program asks for it.
  Site at() const { return place(0); }
};

class Accesses {
public:
  /// Takes both by reference: they must outlive it.
  Accesses(const Linked &linked, const Texts &texts);

  std::span<const Access> all() const { return All; }

  /// Who gives a statement that could not be read: what it changes is unknown.
  /// By place, each once.
  std::span<const Site> unread() const { return Unread; }

  /// What a value is made of, directly or by way of what it is made by; of what
  /// callers say, as those of its view do. What `within` holds under is no part
  /// of it.
  std::vector<const Access *> readBy(const View &value, Site within) const;
  /// The same, where it is known which calls it is made of, as all callers have
  /// it, or as one does who comes that way.
  std::vector<const Access *> readBy(std::span<const Site> calls,
                                     std::span<const Site> way = {}) const;

private:
  /// What a call asks for, before it is known when that is done.
  struct Asked {
    std::vector<Access> accesses = {};
    View open = {}; ///< what callers must know first; unknown where nothing
    bool isUnread = false; ///< asks for something that is not understood
  };
  /// What a prepared statement, or a named thing, is known by later.
  struct Handle {
    facts::Index entity = facts::none; ///< a field or variable
    std::string name = {};
    Site local = {}; ///< a local of the function that prepares it
    auto operator<=>(const Handle &) const = default;
  };

  void gather(Site call);
  void gatherPrepared(Site call);
  void gatherByHandle(Site call);
  Asked asked(Site call, const models::Effect &effect,
              const std::vector<Site> &calls) const;
  Asked ofStatement(const Access &like, const View &text) const;
  Asked ofResource(const Access &like, const View &named) const;
  bool addText(Asked &asked, const Access &like,
               const keys::Pattern &text) const;
  Handle handleOf(Site call, models::Slot slot,
                  const std::vector<Site> &calls) const;
  std::vector<Access> meantBy(Site call, Site handle,
                              const std::vector<Site> &calls) const;
  Handle keeperOf(Site made) const;
  Site preparedBy(const View &view) const;
  void add(std::vector<Access> accesses);
  bool isAskedOnTheWay(const Access &access, Site call,
                       std::span<const Site> calls,
                       std::span<const Site> way) const;

  const Linked &Facts;
  const Texts &Text;
  std::vector<Access> All;
  std::map<Handle, std::vector<Access>> Prepared;
  std::map<Site, std::vector<std::size_t>> ByPlace; ///< into All
  /// The same by what comes after that: who gives the text stands above.
  std::map<Site, std::vector<std::size_t>> OnTheWay;
  std::vector<Site> Unread;
};

} // namespace cachetidy::program

#endif
