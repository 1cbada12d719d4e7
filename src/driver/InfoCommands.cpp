// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy explain, checks and models

#include "driver/Commands.h"
#include "facts/EmbeddedFile.h"
#include "models/Model.h"
#include "models/Models.h"
#include "rules/Check.h"

#include <nlohmann/json.hpp>

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

/// Without braces in the names: for programs, which ask what a function is.
nlohmann::ordered_json asJson(const BuiltIn &one) {
  nlohmann::ordered_json functions = nlohmann::ordered_json::array();
  for (const auto &[name, overloads] : one.model.functions)
    for (const models::Overload &overload : overloads) {
      functions.push_back({{"name", name}});
      if (overload.arguments)
        functions.back()["arguments"] = *overload.arguments;
      functions.back()["is"] = models::roleName(overload.effect.role);
    }
  return {{"name", one.file->name},
          {"api", one.model.api},
          {"functions", std::move(functions)}};
}

} // namespace

ExitCode runExplain(const Arguments &arguments) {
  const std::string &name = arguments.operands.front();
  if (const rules::Check *check = rules::findCheck(name)) {
    std::cout << check->page;
    return ExitCode::Clean;
  }
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
