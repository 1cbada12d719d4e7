// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Puts the page together.

#include "facts/Digest.h"
#include "facts/EmbeddedFile.h"
#include "report/PageParts.h"

#include <algorithm>
#include <sstream>

namespace cachetidy::report {

/// src/report/html, and what it draws with.
std::span<const facts::EmbeddedFile> embeddedHtml();
/// The pages of the checks, as HTML.
std::span<const facts::EmbeddedFile> embeddedHtmlPages();
std::span<const facts::EmbeddedFile> embeddedLicences();

namespace {

/// In the order in which a browser is to read them.
constexpr std::string_view styles[] = {"style", "style-findings", "style-map"};
constexpr std::string_view scripts[] = {"dagre", "model", "graph",    "picture",
                                        "focus", "map",   "findings", "page"};

std::string_view embedded(std::string_view name) {
  return std::ranges::find(embeddedHtml(), name, &facts::EmbeddedFile::name)
      ->text;
}

using Values = std::map<std::string_view, std::string>;

/// With what stands for "{{name}}".
std::string filled(std::string_view text, const Values &values) {
  std::string result;
  for (;;) {
    const std::size_t begin = text.find("{{");
    result += text.substr(0, begin);
    if (begin == std::string_view::npos)
      return result;
    const std::size_t end = text.find("}}", begin);
    result += values.at(text.substr(begin + 2, end - begin - 2));
    text.remove_prefix(end + 2);
  }
}

template <typename Write> std::string markup(Write write) {
  std::ostringstream out;
  Markup to(out);
  write(to);
  return std::move(out).str();
}

std::string text(std::string_view text) {
  return markup([&](Markup &to) { to.text(text); });
}

void writeProblems(Markup &to, const Report &report, Excerpts &excerpts) {
  if (report.notAnalysed == 0)
    return;
  const Markup::Element notice = to.element("section", {{"class", "notice"}});
  to.leaf("p", counted(report.notAnalysed, "translation unit") +
                   " could not be analysed: what is in there is not in this "
                   "report.");
  const Markup::Element list = to.element("ul");
  for (const Problem &problem : report.problems) {
    const Markup::Element item = to.element("li");
    excerpts.writePlace(to, problem.at);
    to.text(" " + problem.message);
  }
}

void writePages(Markup &to) {
  for (const facts::EmbeddedFile &page : embeddedHtmlPages()) {
    const Markup::Element article =
        to.element("article", {{"class", "page"},
                               {"id", "check-" + std::string(page.name)}});
    to.trusted(page.text);
  }
}

void writeLicences(Markup &to) {
  for (const facts::EmbeddedFile &licence : embeddedLicences()) {
    const Markup::Element pre = to.element("pre");
    to.trusted(licence.text);
  }
}

std::string countOf(std::span<const ShownCache> caches, Upkeep upkeep) {
  return std::to_string(
      std::ranges::count_if(caches, [&](const ShownCache &shown) {
        return upkeepOf(*shown.cache) == upkeep;
      }));
}

std::string joined(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names)
    text += embedded(name);
  return text;
}

} // namespace

void writeHtml(std::ostream &out, const Report &report) {
  const std::vector<ShownCache> caches = shownCaches(report.map);
  const Mentions mentions(report.findings, caches);
  Excerpts excerpts(report.root, report.texts);
  Values values = {{"version", CACHETIDY_VERSION},
                   {"view", report.beginsWithMap ? "map" : "findings"},
                   {"summary", text(summary(report))},
                   {"findingCount", std::to_string(report.findings.size())},
                   {"cacheCount", std::to_string(caches.size())},
                   {"forgottenCount", countOf(caches, Upkeep::Forgotten)},
                   {"neverDroppedCount", countOf(caches, Upkeep::NeverDropped)},
                   {"style", joined(styles)},
                   {"script", joined(scripts)},
                   {"pages", markup(writePages)},
                   {"licences", markup(writeLicences)}};
  values["problems"] =
      markup([&](Markup &to) { writeProblems(to, report, excerpts); });
  values["findings"] = markup([&](Markup &to) {
    writeFindings(to, report, caches, mentions, excerpts);
  });
  values["caches"] = markup(
      [&](Markup &to) { writeCaches(to, caches, report, mentions, excerpts); });
  values["source"] = markup([&](Markup &to) { excerpts.writeAll(to); });
  // Only scripts that know the page run in it: text from the program cannot
  // know a digest of itself.
  values["nonce"] = {};
  const std::string_view page = embedded("template");
  const std::string content = filled(page, values);
  values["nonce"] = facts::digestOf(
      {reinterpret_cast<const std::uint8_t *>(content.data()), content.size()});
  out << filled(page, values);
}

} // namespace cachetidy::report
