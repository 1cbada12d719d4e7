// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as SARIF 2.1.0.

#include "report/Fingerprint.h"
#include "report/Names.h"
#include "report/Report.h"
#include "report/SourceText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace cachetidy::report {
namespace {

using Json = nlohmann::ordered_json;

/// The name under which results speak of the project's root.
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

Json artifact(const std::string &file) {
  if (file.starts_with('/'))
    return {{"uri", "file://" + uriPath(file)}};
  return {{"uri", uriPath(file)}, {"uriBaseId", rootId}};
}

const char *level(rules::Probability probability) {
  switch (probability) {
  case rules::Probability::Possible:
    return "note";
  case rules::Probability::Likely:
    return "warning";
  case rules::Probability::Certain:
    return "error";
  }
  return "none";
}

/// Of a hundred such findings, how many are right.
double rank(rules::Probability probability) {
  switch (probability) {
  case rules::Probability::Possible:
    return 50;
  case rules::Probability::Likely:
    return 90;
  case rules::Probability::Certain:
    return 99;
  }
  return 0;
}

class SarifWriter {
public:
  SarifWriter(const Report &report, std::span<const rules::Check> checks)
      : Whole(report), Checks(checks), Sources(report.root) {}

  Json log();

private:
  Json driver() const;
  Json invocation();
  Json physical(const rules::Location &at);
  Json location(const rules::Location &at, const std::string &message);
  Json result(const rules::Finding &finding, const std::string &fingerprint);
  Json story(const rules::Finding &finding);
  Json fix(const rules::Finding &finding);
  Json replacement(const rules::Edit &edit);

  const Report &Whole;
  std::span<const rules::Check> Checks;
  SourceText Sources;
};

Json rule(const rules::Check &check) {
  return {{"id", check.id},
          {"shortDescription", {{"text", check.summary}}},
          {"help", {{"text", check.page}, {"markdown", check.page}}},
          {"defaultConfiguration", {{"level", "warning"}}}};
}

Json SarifWriter::driver() const {
  Json json = {{"name", "cachetidy"},
               {"semanticVersion", CACHETIDY_VERSION},
               {"rules", Json::array()}};
  for (const rules::Check &check : Checks)
    json["rules"].push_back(rule(check));
  return json;
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

Json SarifWriter::story(const rules::Finding &finding) {
  Json steps = Json::array();
  for (const rules::Note &note : finding.because)
    steps.push_back({{"location", location(note.at, note.message)}});
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

Json SarifWriter::fix(const rules::Finding &finding) {
  std::map<std::string, Json> changes;
  for (const rules::Edit &edit : finding.fix) {
    Json &change = changes[edit.at.file];
    change["artifactLocation"] = artifact(edit.at.file);
    change["replacements"].push_back(replacement(edit));
  }
  Json json;
  for (auto &[file, change] : changes)
    json["artifactChanges"].push_back(std::move(change));
  return Json::array({std::move(json)});
}

Json SarifWriter::result(const rules::Finding &finding,
                         const std::string &fingerprint) {
  Json json = {
      {"ruleId", finding.check},
      {"level", level(finding.probability)},
      {"rank", rank(finding.probability)},
      {"message", {{"text", finding.message}}},
      {"locations",
       Json::array({{{"physicalLocation", physical(finding.at)}}})},
      {"partialFingerprints", {{"cachetidy/v1", fingerprint}}},
      {"properties", {{"probability", probabilityName(finding.probability)}}}};
  const auto entry = std::find_if(
      Checks.begin(), Checks.end(),
      [&](const rules::Check &check) { return check.id == finding.check; });
  if (entry != Checks.end())
    json["ruleIndex"] = entry - Checks.begin();
  for (std::size_t i = 0; i < finding.because.size(); ++i) {
    const rules::Note &note = finding.because[i];
    json["relatedLocations"].push_back(location(note.at, note.message));
    json["relatedLocations"].back()["id"] = i + 1;
  }
  if (!finding.because.empty())
    json["codeFlows"] = story(finding);
  if (!finding.fix.empty())
    json["fixes"] = fix(finding);
  return json;
}

Json SarifWriter::invocation() {
  Json json = {{"executionSuccessful", Whole.notAnalysed == 0}};
  for (const Problem &problem : Whole.problems) {
    Json notification = {{"level", "error"},
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
  const std::string root =
      Whole.root.ends_with('/') ? Whole.root : Whole.root + "/";
  run["originalUriBaseIds"][rootId] = {{"uri", "file://" + uriPath(root)}};
  const std::vector<std::string> prints = fingerprints(Whole.findings);
  for (std::size_t i = 0; i < prints.size(); ++i)
    run["results"].push_back(result(Whole.findings[i], prints[i]));
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({std::move(run)})}};
}

} // namespace

void writeSarif(std::ostream &out, const Report &report,
                std::span<const rules::Check> checks) {
  const Json log = SarifWriter(report, checks).log();
  // Source text may be of any encoding; what is no UTF-8 is replaced.
  out << log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace cachetidy::report
