// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line as plain values.

#include "driver/options/Outline.h"

#include "driver/options/CommandLine.h"

namespace cachetidy::driver {
namespace {

OptionOutline outlineOf(const CLI::Option &option) {
  OptionOutline outline;
  if (option.nonpositional()) {
    for (const std::string &name : option.get_snames())
      outline.names.push_back("-" + name);
    for (const std::string &name : option.get_lnames())
      outline.names.push_back("--" + name);
  } else {
    outline.names.push_back(option.get_name(/*positional=*/true));
  }
  if (option.get_type_size() != 0)
    outline.value = option.get_type_name();
  outline.meaning = option.get_description();
  for (const CLI::Option *other : option.get_excludes())
    outline.excludes.push_back(other->get_name());
  outline.isRequired = option.get_required();
  outline.isRepeated =
      option.get_expected_max() == CLI::detail::expected_max_vector_size;
  return outline;
}

CommandOutline outlineOf(const CLI::App &app) {
  CommandOutline outline{
      app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  const CLI::App *parent = app.get_parent();
  // CLI11 passes it on to commands that have none of their own.
  if (parent && parent->get_footer() == outline.footer)
    outline.footer.clear();
  for (const CLI::Option *option : app.get_options()) {
    if (!option->get_group().empty())
      (option->nonpositional() ? outline.options : outline.operands)
          .push_back(outlineOf(*option));
  }
  return outline;
}

} // namespace

Outline CommandLine::outline() const {
  Outline whole{outlineOf(App), {}};
  for (const CLI::App *command : App.get_subcommands({})) {
    if (!command->get_group().empty())
      whole.commands.push_back(outlineOf(*command));
  }
  return whole;
}

Outline outlineOfProgram() {
  Arguments none;
  return CommandLine(none).outline();
}

} // namespace cachetidy::driver
