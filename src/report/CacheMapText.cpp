// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Caches for people.

#include "report/CacheMap.h"
#include "report/Columns.h"
#include "report/Report.h"

#include <algorithm>
#include <ostream>
#include <span>

namespace cachetidy::report {
namespace {

using Rows = std::vector<std::vector<std::string>>;

void writeColumns(std::ostream &out, std::string_view indent,
                  const Rows &rows) {
  for (const std::string &line : inColumns(rows))
    out << indent << line << '\n';
}

class Listing {
public:
  Listing(std::ostream &out, const std::string &root,
          const std::string &directory)
      : Out(out), Root(root), Here(directory) {}

  void write(const KeySpace &space) const {
    Out << space.name << "  (keys of a cache that all code shares)\n";
    for (const Cache &family : space.families) {
      Out << "  " << family.name << '\n';
      writeColumns(Out, "    ", rowsOf(family));
    }
  }

  void write(const Cache &store) const {
    Out << store.name << "  " << place(store.declared) << '\n';
    writeColumns(Out, "  ", rowsOf(store));
  }

  void write(std::span<const Act> unread) const {
    Out << "not understood  (" << counted(unread.size(), "place")
        << "; what is read and changed there is unknown)\n";
    constexpr std::size_t shown = 20;
    Rows rows;
    for (const Act &act : unread.first(std::min(shown, unread.size())))
      rows.push_back({place(act.at), act.function});
    writeColumns(Out, "  ", rows);
    if (unread.size() > shown)
      Out << "  and " << unread.size() - shown
          << " more, all of them with --format json\n";
  }

private:
  static std::string endOf(const Change &change) {
    switch (change.end) {
    case Change::LeadsToDrop:
      return "leads to a drop";
    case Change::LeadsToNoDrop:
      return "leads to no drop";
    case Change::NothingDrops:
      return "nothing drops it";
    }
    return {};
  }

  std::string place(const rules::Location &at) const {
    if (at.line == 0)
      return "?";
    return shownPath(Root, Here, at.file) + ":" + std::to_string(at.line) +
           ":" + std::to_string(at.column);
  }

  Rows rowsOf(const Cache &cache) const {
    Rows rows;
    for (const Use &use : cache.uses)
      rows.push_back(
          {use.deed, place(use.act.at), use.act.function, use.lives});
    for (const Source &source : cache.sources)
      rows.push_back({"made of", place(source.act.at), source.act.function,
                      source.resource});
    for (const Change &change : cache.changes)
      rows.push_back({"changed", place(change.act.at), change.act.function,
                      change.resource, endOf(change)});
    return rows;
  }

  std::ostream &Out;
  const std::string &Root;
  const std::string &Here;
};

} // namespace

void writeText(std::ostream &out, const CacheMap &map,
               const std::string &directory) {
  const Listing listing(out, map.root, directory);
  for (const KeySpace &space : map.spaces)
    listing.write(space);
  for (const Cache &store : map.stores)
    listing.write(store);
  if (!map.unread.empty())
    listing.write(map.unread);
}

} // namespace cachetidy::report
