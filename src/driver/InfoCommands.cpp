// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy explain, checks and models

#include "driver/Commands.h"
#include "facts/EmbeddedFile.h"
#include "models/Models.h"
#include "rules/Check.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace cachetidy::driver {
namespace {

void tell(const rules::Option &option) {
  std::cout << "    " << option.name << " (default: '" << option.byDefault
            << "')  " << option.meaning << '\n';
}

std::string apiOf(const facts::EmbeddedFile &model) {
  return nlohmann::json::parse(model.text).value("api", "");
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
  std::string known;
  for (const facts::EmbeddedFile &model : models::embeddedModels()) {
    const std::string api = apiOf(model);
    if (api.empty())
      continue; // the schema
    if (arguments.operands.empty())
      std::cout << model.name << "  " << api << '\n';
    else if (arguments.operands.front() == model.name ||
             arguments.operands.front() == api) {
      std::cout << model.text;
      return ExitCode::Clean;
    }
    known += "\n  " + std::string(model.name);
  }
  if (arguments.operands.empty())
    return ExitCode::Clean;
  throw Failure("there is no model '" + arguments.operands.front() +
                "'; there are:" + known);
}

} // namespace cachetidy::driver
