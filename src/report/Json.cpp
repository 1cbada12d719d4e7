// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as they are, for scripts.

#include "report/Report.h"
#include "report/Severity.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace cachetidy::report {
namespace {

using Json = nlohmann::ordered_json;

Json placed(const rules::Location &at) {
  return {{"file", at.file}, {"line", at.line}, {"column", at.column}};
}

Json noteJson(const rules::Note &note) {
  Json json = placed(note.at);
  json["message"] = note.message;
  return json;
}

Json editJson(const rules::Edit &edit) {
  Json json = placed(edit.at);
  json["length"] = edit.length;
  json["text"] = edit.text;
  return json;
}

Json findingJson(const Stated &stated) {
  const rules::Finding &finding = stated.finding;
  Json json = placed(finding.at);
  json["check"] = finding.check;
  json["probability"] = severityOf(finding.probability).probability;
  json["message"] = finding.message;
  json["subject"] = finding.subject;
  json["fingerprint"] = stated.fingerprint;
  if (stated.state)
    json["state"] = stateName(*stated.state);
  json["notes"] = Json::array();
  for (const rules::Note &note : finding.because)
    json["notes"].push_back(noteJson(note));
  json["fix"] = Json::array();
  for (const rules::Edit &edit : fixInUtf8(finding))
    json["fix"].push_back(editJson(edit));
  return json;
}

Json problemJson(const Problem &problem) {
  Json json = placed(problem.at);
  json["message"] = problem.message;
  return json;
}

} // namespace

void writeJson(std::ostream &out, const Report &report) {
  Json json = {{"tool", "cachetidy"},
               {"version", CACHETIDY_VERSION},
               {"root", report.root},
               {"translationUnits", report.translationUnits},
               {"notAnalysed", report.notAnalysed},
               {"problems", Json::array()},
               {"findings", Json::array()}};
  for (const Problem &problem : report.problems)
    json["problems"].push_back(problemJson(problem));
  for (const Stated &one :
       stated(report, {State::New, State::Unchanged, State::Fixed}))
    json["findings"].push_back(findingJson(one));
  // Source text may be of any encoding; what is no UTF-8 is replaced.
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace cachetidy::report
