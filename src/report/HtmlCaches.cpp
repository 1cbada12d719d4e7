// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The caches of the page: what the map draws, in words.

#include "report/PageParts.h"

#include <algorithm>

namespace cachetidy::report {
namespace {

/// By which the page's scripts know what a row is.
struct Group {
  Use::Kind kind;
  const char *does;
  const char *title;
};

constexpr Group groups[] = {{Use::Fills, "fills", "Filled by"},
                            {Use::LooksUp, "looks-up", "Looked up by"},
                            {Use::Drops, "drops", "Dropped by"},
                            {Use::Other, "other", "Besides"}};

const char *stateName(Upkeep upkeep) {
  switch (upkeep) {
  case Upkeep::Forgotten:
    return "forgotten";
  case Upkeep::NeverDropped:
    return "never-dropped";
  case Upkeep::KeptUp:
    return "kept-up";
  case Upkeep::Unknown:
    return "unknown";
  }
  return "";
}

std::size_t countForgotten(const Cache &cache) {
  return static_cast<std::size_t>(
      std::ranges::count(cache.changes, Change::LeadsToNoDrop, &Change::end));
}

std::string stateOf(const Cache &cache) {
  if (!cache.excuse.empty())
    return "It can do without a drop: " + cache.excuse + ".";
  switch (upkeepOf(cache)) {
  case Upkeep::Forgotten:
    return counted(countForgotten(cache), "change") +
           (countForgotten(cache) == 1 ? " leads" : " lead") + " to no drop.";
  case Upkeep::NeverDropped:
    return std::ranges::count(cache.uses, Use::Drops, &Use::kind) == 0
               ? "Nothing drops it."
               : "No code that lives drops it.";
  case Upkeep::KeptUp:
    return cache.changes.empty() ? "Nothing that is known changes its sources."
                                 : "Every change leads to a drop.";
  case Upkeep::Unknown:
    break;
  }
  return std::string("What it is made of is not known") +
         (cache.isNeverDropped ? ", and nothing drops it." : ".");
}

const char *endName(const Cache &cache, const Change &change) {
  if (change.end == Change::LeadsToDrop)
    return "leads to a drop";
  return cache.excuse.empty() ? "leads to no drop" : "needs no drop";
}

class CachesWriter {
public:
  CachesWriter(Markup &to, const Mentions &mentions, Excerpts &excerpts)
      : To(to), Mentioned(mentions), Source(excerpts) {}

  void write(const ShownCache &shown, std::size_t number,
             std::span<const rules::Finding> findings);

private:
  void writeHead(const ShownCache &shown);
  void writeFindings(std::span<const std::size_t> numbers,
                     std::span<const rules::Finding> findings);
  void writeSources(const Cache &cache);
  void writeChanges(const Cache &cache);
  void writeChange(const Cache &cache, const Change &change);
  void writeUse(const Use &use, const char *does);
  void writeUses(const Cache &cache);
  void writePlace(const Act &act);

  Markup &To;
  const Mentions &Mentioned;
  Excerpts &Source;
};

/// With the findings that stand there.
void CachesWriter::writePlace(const Act &act) {
  To.text(" ");
  Source.writePlace(To, act.at);
  const auto told = Mentioned.findingsAt.find(act.at);
  if (told == Mentioned.findingsAt.end())
    return;
  for (const std::size_t finding : told->second) {
    To.text(" ");
    To.leaf("a", "finding " + std::to_string(finding + 1),
            {{"href", "#" + findingId(finding)}});
  }
}

void CachesWriter::writeHead(const ShownCache &shown) {
  To.leaf("h3", shown.cache->name);
  const Markup::Element kind = To.element("p", {{"class", "kind"}});
  if (shown.space) {
    To.text("A family of keys in " + shown.space->name + ".");
  } else {
    To.text("A store of the process, declared at ");
    Source.writePlace(To, shown.cache->declared);
  }
}

void CachesWriter::writeFindings(std::span<const std::size_t> numbers,
                                 std::span<const rules::Finding> findings) {
  if (numbers.empty())
    return;
  const Markup::Element list = To.element("ul", {{"class", "told"}});
  for (const std::size_t number : numbers) {
    const Markup::Element item = To.element("li");
    To.leaf("a", "Finding " + std::to_string(number + 1),
            {{"href", "#" + findingId(number)}});
    To.text(": " + findings[number].message);
  }
}

void CachesWriter::writeSources(const Cache &cache) {
  if (cache.sources.empty())
    return;
  To.leaf("h4", "Made of");
  const Markup::Element list = To.element("ul", {{"class", "rows"}});
  for (const report::Source &source : cache.sources) {
    const Markup::Element row =
        To.element("li", {{"data-does", "reads"},
                          {"data-function", source.act.function},
                          {"data-resource", source.resource}});
    To.leaf("b", source.resource);
    To.text(", read by ");
    To.leaf("code", source.act.function);
    writePlace(source.act);
  }
}

void CachesWriter::writeChange(const Cache &cache, const Change &change) {
  const std::string end = endName(cache, change);
  const Markup::Element row =
      To.element("li", {{"data-does", "changes"},
                        {"data-function", change.act.function},
                        {"data-resource", change.source},
                        {"data-end", end}});
  To.leaf("code", change.act.function);
  To.text(" changes ");
  To.leaf("b", change.resource);
  To.text(" ");
  To.leaf("span", end, {{"class", "end"}});
  writePlace(change.act);
  const bool isItself = std::ranges::count(change.forgotten, change.act) > 0;
  if (change.forgotten.empty() || isItself)
    return;
  To.text(", when it is called here:");
  const Markup::Element list = To.element("ul", {{"class", "rows"}});
  for (const Act &act : change.forgotten) {
    const Markup::Element forgetting = To.element(
        "li", {{"data-does", "forgets"}, {"data-function", act.function}});
    To.leaf("code", act.function);
    writePlace(act);
  }
}

void CachesWriter::writeChanges(const Cache &cache) {
  if (cache.changes.empty())
    return;
  To.leaf("h4", "Changed by");
  const Markup::Element list = To.element("ul", {{"class", "rows"}});
  for (const Change &change : cache.changes)
    writeChange(cache, change);
}

void CachesWriter::writeUse(const Use &use, const char *does) {
  const Markup::Element row = To.element(
      "li", {{"data-does", does}, {"data-function", use.act.function}});
  To.leaf("code", use.act.function);
  To.text(use.lives.empty() ? " (" + use.deed + ")"
                            : " (" + use.deed + ", " + use.lives + ")");
  writePlace(use.act);
}

void CachesWriter::writeUses(const Cache &cache) {
  for (const Group &group : groups) {
    if (std::ranges::count(cache.uses, group.kind, &Use::kind) == 0)
      continue;
    To.leaf("h4", group.title);
    const Markup::Element list = To.element("ul", {{"class", "rows"}});
    const Use *last = nullptr;
    for (const Use &use : cache.uses) {
      if (use.kind != group.kind)
        continue;
      // Two instances of one template do the same at one place.
      if (!last || *last != use)
        writeUse(use, group.does);
      last = &use;
    }
  }
}

void CachesWriter::write(const ShownCache &shown, std::size_t number,
                         std::span<const rules::Finding> findings) {
  const Cache &cache = *shown.cache;
  const Upkeep upkeep = upkeepOf(cache);
  const Markup::Element article = To.element(
      "article", {{"class", "cache"},
                  {"id", cacheId(number)},
                  {"data-name", cache.name},
                  {"data-space", shown.space ? shown.space->name : ""},
                  {"data-state", stateName(upkeep)}});
  writeHead(shown);
  To.leaf("p", stateOf(cache), {{"class", "state"}});
  writeFindings(Mentioned.findingsOf[number], findings);
  writeChanges(cache);
  writeSources(cache);
  writeUses(cache);
}

} // namespace

void writeCaches(Markup &to, std::span<const ShownCache> caches,
                 const Report &report, const Mentions &mentions,
                 Excerpts &excerpts) {
  if (caches.empty())
    to.leaf("p", "None was seen.");
  CachesWriter writer(to, mentions, excerpts);
  for (std::size_t i = 0; i < caches.size(); ++i)
    writer.write(caches[i], i, report.findings);
}

} // namespace cachetidy::report
