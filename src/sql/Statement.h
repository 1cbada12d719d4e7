// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a text of SQL asks a database for: which tables it reads, and which it
// changes.

#ifndef CACHETIDY_SQL_STATEMENT_H
#define CACHETIDY_SQL_STATEMENT_H

#include "keys/Pattern.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::sql {

/// A table of which something is read, or changed.
struct Table {
  /// In small letters, without its schema.
  std::string name;
  /// In small letters; empty where all may be meant.
  std::set<std::string> columns;
  /// A part of its name, or the whole, is put in at run time: it can be any.
  bool isOpen = false;
  /// In small letters; empty where it is not named, or put in at run time.
  std::string schema = {};
  /// In small letters: its columns that are to equal those of another table.
  std::set<std::string> joinedBy = {};
  /// All its rows come back, with or without one of another table: what stands
  /// on the left of a `left join`.
  bool isKept = false;
  /// What columns are in all rows that are meant, by name, as literals; of what
  /// is changed, before and after. Empty where that is not said.
  std::map<std::string, std::string> only = {};

  auto operator<=>(const Table &) const = default;
};

struct Statement {
  enum Verb : std::uint8_t {
    Select,
    Insert, ///< new rows only: what is there stays as it is
    Update, ///< or insert, where a row may be there already
    Delete,
    Notify, ///< tells who listens; `channel` says where
    Listen,
    Other, ///< changes no rows that are read: DDL, transactions, settings
  } verb = Other;
  std::vector<Table> reads;
  std::vector<Table> changes;
  /// Of Select: what comes back is made of all rows that there are at the time:
  /// a number, the first, or the whole table. A new row can change it.
  bool isOfAllRows = false;
  /// The columns that are to equal what the run puts in.
  std::set<std::string> chosenBy;
  /// Of Insert: the columns that it names.
  std::set<std::string> given;
  std::string channel;

  auto operator<=>(const Statement &) const = default;
};

/// What one text says, several statements in their order. Placeholders are
/// those of all clients, and the dialects those of PostgreSQL, SQLite and
/// MySQL as far as they can be said in PostgreSQL's, whose parser reads them.
/// Nothing where it is no SQL, or none that is understood.
std::optional<std::vector<Statement>> parse(const keys::Pattern &text);

/// Whether it begins as a statement does: what does not parse then is one that
/// is not understood.
bool looksLikeSql(const keys::Pattern &text);

/// A statement for a message: in one line, and not all of a long one.
std::string shown(std::string_view text);

/// The name of a table for a message: `{}` for what the run puts into it.
std::string spell(const Table &table);

/// Whether a change of one can be seen in what is read of the other.
bool haveInCommon(const Table &one, const Table &other);

} // namespace cachetidy::sql

#endif
