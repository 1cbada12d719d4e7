// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy explain, checks and models

#include "driver/commands/Commands.h"
#include "facts/EmbeddedFile.h"
#include "models/Model.h"
#include "models/Models.h"
#include "rules/Check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <utility>

namespace cachetidy::driver {
namespace {

void tell(const rules::Option &option) {
  std::cout << "    " << option.name << " (default: '" << option.byDefault
            << "')  " << option.meaning << '\n';
}

struct BuiltIn {
  const facts::EmbeddedFile *file;
  models::Model model;
};

std::vector<BuiltIn> allModels() {
  std::vector<BuiltIn> all;
  for (const facts::EmbeddedFile &file : models::embeddedModels()) {
    if (file.name != "schema")
      all.push_back({&file, std::get<models::Model>(
                                models::parseModel(file.text, file.name))});
  }
  return all;
}

/// The one that the command line names, or all.
std::vector<BuiltIn> wantedModels(const Arguments &arguments) {
  std::vector<BuiltIn> all = allModels();
  if (arguments.operands.empty())
    return all;
  const std::string &name = arguments.operands.front();
  std::string known;
  for (BuiltIn &one : all) {
    if (name == one.file->name || name == one.model.api)
      return {std::move(one)};
    known += "\n  " + std::string(one.file->name);
  }
  throw Failure("there is no model '" + name + "'; there are:" + known);
}

using OrderedJson = nlohmann::ordered_json;

/// Members of a role that a model may have once for all its functions.
std::uint32_t inheritedBy(const models::RoleForm &role) {
  const bool hasEntries = role.optional & models::Store;
  return models::commonMembers &
         (role.optional | (hasEntries ? models::Space : 0));
}

/// What the entry says of what a call does, and what the model says for all.
void addEffect(OrderedJson &row, const OrderedJson &model,
               const OrderedJson &entry) {
  row["is"] = entry["is"];
  const auto forms = models::roleForms();
  const auto role =
      std::ranges::find(forms, entry["is"].get_ref<const std::string &>(),
                        &models::RoleForm::name);
  const std::uint32_t inherited = inheritedBy(*role);
  for (const models::MemberForm &member : models::memberForms()) {
    const std::string name(member.name);
    if (entry.contains(name))
      row[name] = entry[name];
    else if (inherited & member.member && model.contains(name))
      row[name] = model[name];
  }
}

/// How a text is made has no members but its own.
void addText(OrderedJson &row, const OrderedJson &entry) {
  for (const auto &[name, value] : entry.items())
    if (name != "name")
      row[name] = value;
}

OrderedJson rowsOf(const OrderedJson &model, const std::string &list) {
  OrderedJson rows = OrderedJson::array();
  if (!model.contains(list))
    return rows;
  for (const OrderedJson &entry : model[list]) {
    const auto names =
        models::expand(entry["name"].get_ref<const std::string &>());
    for (const std::string &name : *names) {
      OrderedJson row = {{"name", name}};
      for (const char *chooses : {"arguments", "when"})
        if (entry.contains(chooses))
          row[chooses] = entry[chooses];
      if (list == "texts")
        addText(row, entry);
      else
        addEffect(row, model, entry);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// Without braces in the names: for programs, which ask what a function is.
OrderedJson asJson(const BuiltIn &one) {
  const OrderedJson model = OrderedJson::parse(one.file->text);
  return {{"name", one.file->name},
          {"api", one.model.api},
          {"functions", rowsOf(model, "functions")},
          {"commands", rowsOf(model, "commands")},
          {"texts", rowsOf(model, "texts")}};
}

} // namespace

ExitCode runExplain(const Arguments &arguments) {
  if (arguments.operands.empty())
    throw Failure("expected the name of a check, or '--finding N'\n  "
                  "'cachetidy checks' lists the checks");
  const std::string &name = arguments.operands.front();
  if (const rules::Check *check = rules::findCheck(rules::idOf(name))) {
    std::cout << check->page;
    return ExitCode::Clean;
  }
  if (name.find(':') != name.npos)
    throw Failure("expected the name of a check, found '" + name +
                  "'\n  'cachetidy explain --finding " + name +
                  "' tells of a finding that stands there");
  std::string message = "there is no check '" + name + "'; there are:";
  for (const rules::Check &check : rules::allChecks())
    message += "\n  " + std::string(check.id);
  throw Failure(message);
}

ExitCode runChecksList() {
  for (const rules::Check &check : rules::allChecks()) {
    std::cout << check.id << "  " << check.summary << '\n';
    tell(rules::showOption);
    for (const rules::Option &option : check.options)
      tell(option);
  }
  return ExitCode::Clean;
}

ExitCode runModels(const Arguments &arguments) {
  const std::vector<BuiltIn> wanted = wantedModels(arguments);
  if (arguments.format == Format::Json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const BuiltIn &one : wanted)
      list.push_back(asJson(one));
    std::cout << list.dump(2) << '\n';
  } else if (!arguments.operands.empty()) {
    std::cout << wanted.front().file->text;
  } else {
    for (const BuiltIn &one : wanted)
      std::cout << one.file->name << "  " << one.model.api << '\n';
  }
  return ExitCode::Clean;
}

} // namespace cachetidy::driver
