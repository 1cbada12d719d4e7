// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The findings of the page.

#include "report/ChangedLines.h"
#include "report/PageParts.h"
#include "report/Severity.h"

#include <algorithm>

namespace cachetidy::report {
namespace {

using rules::Finding;

class FindingsWriter {
public:
  FindingsWriter(Markup &to, std::span<const ShownCache> caches,
                 const Mentions &mentions, Excerpts &excerpts)
      : To(to), Caches(caches), Mentioned(mentions), Source(excerpts) {}

  void write(const Finding &finding, std::size_t number);

private:
  void writeSummary(const Finding &finding, std::size_t number);
  void writeStep(const rules::Location &at, const std::string &message);
  void writeFix(const Finding &finding);
  void writeLines(const ChangedLines &lines);
  void writeLinks(const Finding &finding, std::size_t number);

  Markup &To;
  std::span<const ShownCache> Caches;
  const Mentions &Mentioned;
  Excerpts &Source;
};

void FindingsWriter::writeSummary(const Finding &finding, std::size_t number) {
  const std::string probability(severityOf(finding.probability).probability);
  const Markup::Element summary = To.element("summary");
  To.leaf("span", probability, {{"class", "badge " + probability}});
  To.text(" ");
  To.leaf("span", finding.message, {{"class", "message"}});
  To.text(" ");
  To.leaf("span",
          finding.at.file + ":" + std::to_string(finding.at.line) + " · #" +
              std::to_string(number + 1),
          {{"class", "where"}});
}

void FindingsWriter::writeStep(const rules::Location &at,
                               const std::string &message) {
  To.leaf("span", message, {{"class", "step"}});
  To.text(" ");
  Source.writePlace(To, at);
  Source.writeAround(To, at);
}

void FindingsWriter::writeLines(const ChangedLines &lines) {
  Source.writePlace(To, lines.at);
  const Markup::Element pre = To.element("pre", {{"class", "code diff"}});
  for (const std::string &line : lines.before)
    To.leaf("del", "- " + line);
  for (const std::string &line : lines.after)
    To.leaf("ins", "+ " + line);
}

void FindingsWriter::writeFix(const Finding &finding) {
  if (finding.fix.empty())
    return;
  To.leaf("h4", "The fix that “cachetidy check --fix” makes");
  for (const ChangedLines &lines : changedLines(finding.fix, Source.sources()))
    writeLines(lines);
}

void FindingsWriter::writeLinks(const Finding &finding, std::size_t number) {
  const Markup::Element list = To.element("ul", {{"class", "links"}});
  for (const std::size_t cache : Mentioned.cachesOf[number]) {
    const Markup::Element item = To.element("li");
    To.text("On the cache map: ");
    To.leaf("a", Caches[cache].cache->name, {{"href", "#" + cacheId(cache)}});
  }
  const Markup::Element item = To.element("li");
  To.text("Why it matters, and how to put it right: ");
  To.leaf("a", finding.check, {{"href", "#check-" + finding.check}});
}

void FindingsWriter::write(const Finding &finding, std::size_t number) {
  const Markup::Element details = To.element(
      "details", {{"class", "finding"},
                  {"id", findingId(number)},
                  {"data-check", finding.check},
                  {"data-file", finding.at.file},
                  {"data-probability",
                   std::string(severityOf(finding.probability).probability)}});
  writeSummary(finding, number);
  const Markup::Element body = To.element("div", {{"class", "body"}});
  Source.writePlace(To, finding.at);
  Source.writeAround(To, finding.at);
  To.leaf("h4", "How it comes about");
  {
    const Markup::Element story = To.element("ol", {{"class", "story"}});
    for (const rules::Note &note : finding.because) {
      const Markup::Element step = To.element("li");
      writeStep(note.at, note.message);
    }
  }
  writeFix(finding);
  writeLinks(finding, number);
}

} // namespace

void writeFindings(Markup &to, const Report &report,
                   std::span<const ShownCache> caches, const Mentions &mentions,
                   Excerpts &excerpts) {
  if (report.findings.empty())
    to.leaf("p", "There are none.");
  FindingsWriter writer(to, caches, mentions, excerpts);
  for (const rules::Check &check : report.checks) {
    const auto count =
        std::ranges::count(report.findings, check.id, &Finding::check);
    if (count == 0)
      continue;
    const Markup::Element group = to.element("section", {{"class", "group"}});
    to.leaf("h3", check.id);
    to.leaf("p", check.summary, {{"class", "summary"}});
    for (std::size_t i = 0; i < report.findings.size(); ++i)
      if (report.findings[i].check == check.id)
        writer.write(report.findings[i], i);
  }
}

} // namespace cachetidy::report
