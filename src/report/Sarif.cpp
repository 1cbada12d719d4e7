// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as SARIF 2.1.0.
//
// In one thing it is not followed: braces of messages are to be doubled, also
// where a message has no arguments (3.11.5). Viewers show such messages as they
// are, and keys are full of braces.

#include "report/Report.h"
#include "report/Severity.h"
#include "report/SourceText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <regex>

namespace cachetidy::report {
namespace {

using Json = nlohmann::ordered_json;

/// The name under which results speak of the repository's folder.
constexpr const char *rootId = "SRCROOT";

std::string uriPath(std::string_view path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/+";
  constexpr char digits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char next : path) {
    if (plain.find(next) != std::string_view::npos) {
      uri += next;
      continue;
    }
    const auto byte = static_cast<unsigned char>(next);
    uri += {'%', digits[byte >> 4], digits[byte & 0xF]};
  }
  return uri;
}

std::string folderUri(const std::string &folder) {
  return "file://" + uriPath(folder.ends_with('/') ? folder : folder + "/");
}

class SarifWriter {
public:
  explicit SarifWriter(const Report &report)
      : Whole(report), Sources(report.root, report.texts) {}

  Json log();

private:
  Json driver() const;
  Json invocation();
  Json artifact(const std::string &file) const;
  Json physical(const rules::Location &at);
  Json location(const rules::Location &at, const std::string &message);
  Json result(const Stated &stated);
  Json story(const rules::Finding &finding);
  Json fix(std::span<const rules::Edit> edits);
  Json replacement(const rules::Edit &edit);

  const Report &Whole;
  SourceText Sources;
};

/// "cache-static-memo" as SARIF has names of rules: "CacheStaticMemo".
std::string ruleName(std::string_view id) {
  std::string name;
  bool isFirst = true;
  for (const char next : id) {
    if (next != '-')
      name +=
          isFirst && next >= 'a' && next <= 'z' ? char(next - 'a' + 'A') : next;
    isFirst = next == '-';
  }
  return name;
}

/// The paragraph below the title.
std::string_view introduction(std::string_view page) {
  const std::size_t begin = page.find("\n\n");
  if (begin == std::string_view::npos)
    return page;
  page.remove_prefix(begin + 2);
  return page.substr(0, std::min(page.find('\n'), page.size()));
}

/// A link to another page of ours leads nowhere from where the help is read;
/// its text stays.
std::string withoutLinks(std::string_view page) {
  const std::regex link(R"(\[([^\]\n]+)\]\([^() \n]+\.md(#[^()\n]*)?\))");
  return std::regex_replace(std::string(page), link, "$1");
}

Json rule(const rules::Check &check) {
  const std::string help = withoutLinks(check.page);
  return {{"id", check.id},
          {"name", ruleName(check.id)},
          {"shortDescription", {{"text", check.summary}}},
          {"fullDescription", {{"text", introduction(check.page)}}},
          {"help", {{"text", help}, {"markdown", help}}},
          {"defaultConfiguration", {{"level", "warning"}}}};
}

Json SarifWriter::driver() const {
  Json json = {{"name", "cachetidy"},
               {"fullName", "cachetidy " CACHETIDY_VERSION},
               {"semanticVersion", CACHETIDY_VERSION},
               {"rules", Json::array()}};
  for (const rules::Check &check : Whole.checks)
    json["rules"].push_back(rule(check));
  return json;
}

Json SarifWriter::artifact(const std::string &file) const {
  const std::string path = pathInRepository(Whole, file);
  if (path.starts_with('/'))
    return {{"uri", "file://" + uriPath(path)}};
  return {{"uri", uriPath(path)}, {"uriBaseId", rootId}};
}

Json SarifWriter::physical(const rules::Location &at) {
  Json json = {{"artifactLocation", artifact(at.file)}};
  if (at.line == 0)
    return json;
  const rules::Location shown = Sources.inCodePoints(at);
  json["region"] = {{"startLine", shown.line}};
  if (shown.column != 0)
    json["region"]["startColumn"] = shown.column;
  return json;
}

Json SarifWriter::location(const rules::Location &at,
                           const std::string &message) {
  return {{"physicalLocation", physical(at)}, {"message", {{"text", message}}}};
}

/// It ends where the finding stands.
Json SarifWriter::story(const rules::Finding &finding) {
  Json steps = Json::array();
  for (const rules::Note &note : finding.because)
    steps.push_back({{"location", location(note.at, note.message)}});
  steps.push_back({{"location", location(finding.at, finding.message)}});
  Json flow;
  flow["threadFlows"] = Json::array({{{"locations", std::move(steps)}}});
  return Json::array({std::move(flow)});
}

Json SarifWriter::replacement(const rules::Edit &edit) {
  const rules::Location start = Sources.inCodePoints(edit.at);
  const rules::Location end =
      Sources.inCodePoints(Sources.after(edit.at, edit.length));
  return {{"deletedRegion",
           {{"startLine", start.line},
            {"startColumn", start.column},
            {"endLine", end.line},
            {"endColumn", end.column}}},
          {"insertedContent", {{"text", edit.text}}}};
}

Json SarifWriter::fix(std::span<const rules::Edit> edits) {
  std::map<std::string, Json> changes;
  for (const rules::Edit &edit : edits) {
    Json &change = changes[edit.at.file];
    change["artifactLocation"] = artifact(edit.at.file);
    change["replacements"].push_back(replacement(edit));
  }
  Json json = {
      {"description", {{"text", "What 'cachetidy check --fix' changes."}}}};
  for (auto &[file, change] : changes)
    json["artifactChanges"].push_back(std::move(change));
  return Json::array({std::move(json)});
}

/// SARIF's word.
std::string_view baselineState(State state) {
  return state == State::Fixed ? "absent" : stateName(state);
}

/// Columns are counted in the text, and that of another version is not here.
rules::Finding withoutColumns(rules::Finding finding) {
  finding.at.column = 0;
  for (rules::Note &note : finding.because)
    note.at.column = 0;
  return finding;
}

Json SarifWriter::result(const Stated &stated) {
  const rules::Finding finding = stated.state == State::Fixed
                                     ? withoutColumns(stated.finding)
                                     : stated.finding;
  const Severity severity = severityOf(finding.probability);
  Json json = {{"ruleId", finding.check},
               {"level", severity.sarif},
               {"rank", severity.rank},
               {"message", {{"text", finding.message}}},
               {"locations",
                Json::array({{{"physicalLocation", physical(finding.at)}}})},
               {"partialFingerprints", {{"cachetidy/v1", stated.fingerprint}}},
               {"properties", {{"probability", severity.probability}}}};
  if (stated.state)
    json["baselineState"] = baselineState(*stated.state);
  const auto entry =
      std::ranges::find(Whole.checks, finding.check, &rules::Check::id);
  if (entry != Whole.checks.end())
    json["ruleIndex"] = entry - Whole.checks.begin();
  for (std::size_t i = 0; i < finding.because.size(); ++i) {
    const rules::Note &note = finding.because[i];
    json["relatedLocations"].push_back(location(note.at, note.message));
    json["relatedLocations"].back()["id"] = i + 1;
  }
  if (!finding.because.empty())
    json["codeFlows"] = story(finding);
  if (const auto edits = fixInUtf8(finding); !edits.empty())
    json["fixes"] = fix(edits);
  return json;
}

Json SarifWriter::invocation() {
  Json json = {{"executionSuccessful", Whole.notAnalysed == 0}};
  for (const Problem &problem : Whole.problems) {
    Json notification = {{"level", problemSeverity.sarif},
                         {"message", {{"text", problem.message}}}};
    if (!problem.at.file.empty())
      notification["locations"] =
          Json::array({{{"physicalLocation", physical(problem.at)}}});
    json["toolExecutionNotifications"].push_back(std::move(notification));
  }
  return json;
}

Json SarifWriter::log() {
  Json run = {{"tool", {{"driver", driver()}}},
              {"invocations", Json::array({invocation()})},
              {"columnKind", "unicodeCodePoints"},
              {"results", Json::array()}};
  run["originalUriBaseIds"][rootId] = {{"uri", folderUri(Whole.repository)}};
  // Who does not look at states takes all of them for what is there.
  for (const Stated &one : stated(Whole, {State::New, State::Unchanged}))
    run["results"].push_back(result(one));
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({std::move(run)})}};
}

} // namespace

void writeSarif(std::ostream &out, const Report &report) {
  const Json log = SarifWriter(report).log();
  // Source text may be of any encoding; what is no UTF-8 is replaced.
  out << log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace cachetidy::report
