// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Options that several commands have.

#include "driver/options/CommandLine.h"
#include "driver/options/Help.h"
#include "driver/options/OptionValues.h"

namespace cachetidy::driver {

CLI::App &CommandLine::add(const char *name, Command command,
                           const char *help) {
  CLI::App &added = *App.add_subcommand(name, help);
  added.callback([this, command] { Into.command = command; });
  return added;
}

void CommandLine::addProject(CLI::App &command) {
  command.add_option("-p", Into.build, help::build)->type_name("BUILD");
  command.add_option("--root", Into.root, help::root)->type_name("DIR");
}

void CommandLine::addReport(CLI::App &command) {
  const auto addForms = [this](const std::vector<std::string> &texts) {
    for (const std::string &text : texts)
      Into.forms.push_back(formOf(text));
  };
  command
      .add_option_function<std::vector<std::string>>("--format", addForms,
                                                     help::forms)
      ->type_name(formNames("|"))
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("-o,--output", Into.output, help::formOutput)
      ->type_name("FILE");
  command.add_option("--checks", Into.checks, help::checks)->type_name("GLOBS");
  addColour(command);
  addKnown(command);
  command.add_flag("--echo", Into.isEchoed, help::echo);
  command.add_flag("--quiet", Into.isQuiet, help::quiet);
  addExitZero(command);
}

void CommandLine::addColour(CLI::App &command) {
  addChoice<Colour>(command, "--color", help::colour, Into.colour,
                    {{"auto", Colour::Auto},
                     {"always", Colour::Always},
                     {"never", Colour::Never}});
}

CLI::Option *CommandLine::addBaselineFile(CLI::App &command,
                                          const char *meaning) {
  return command.add_option("--baseline", Into.baseline, meaning)
      ->type_name("FILE");
}

/// Which findings are left out because they are known.
void CommandLine::addKnown(CLI::App &command) {
  CLI::Option *file = addBaselineFile(command, help::baselineFile);
  addUnset(command, "--no-baseline", Into.hasBaseline, help::noBaseline)
      ->excludes(file);
}

void CommandLine::addExitZero(CLI::App &command) {
  command.add_flag("--exit-zero", Into.endsWithZero, help::exitZero);
}

void CommandLine::addDepfile(CLI::App &command) {
  command.add_option("--depfile", Into.depfile, help::depfile)
      ->type_name("FILE");
}

void CommandLine::addShare(CLI::App &command) {
  const auto set = [this](const std::string &text) {
    Into.share = shareOf(text);
  };
  command.add_option_function<std::string>("--shard", set, help::share)
      ->type_name("I/N");
}

void CommandLine::addJobs(CLI::App &command) {
  command.add_option("-j", Into.jobs, help::jobs)
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
}

/// What is wrong with a size; CLI11 tells that in the names of its types, and
/// takes a negative one for a very large one.
static std::string inBytes(std::string &text) {
  const std::string given = text;
  try {
    if (!given.starts_with('-'))
      return CLI::AsSizeValue(/*kb_is_1000=*/true)(text);
  } catch (const CLI::ValidationError &) {
  }
  return "expected a size in whole numbers, such as 500MB or 2GB; found " +
         given;
}

CLI::Option *CommandLine::addStore(CLI::App &command, const char *meaning) {
  command.add_option("--store-size", Into.storeBytes, help::storeSize)
      ->type_name("SIZE")
      ->transform(CLI::Validator(inBytes, ""));
  return command.add_option("--store", Into.store, meaning)->type_name("DIR");
}

/// How the reading of a program is done.
void CommandLine::addWork(CLI::App &command) {
  addJobs(command);
  CLI::Option *store = addStore(command, help::store);
  addUnset(command, "--no-store", Into.hasStore, help::noStore)
      ->excludes(store);
  addProfile(command);
}

/// Where the time goes.
void CommandLine::addProfile(CLI::App &command) {
  command.add_flag("--profile", Into.isProfiled, help::profile);
  command.add_option("--trace", Into.trace, help::trace)->type_name("FILE");
}

void CommandLine::addPlainFormat(CLI::App &command) {
  addChoice<Format>(command, "--format", help::format, Into.format,
                    {{"text", Format::Text}, {"json", Format::Json}});
}

void CommandLine::addTable(CLI::App &command) {
  addChoice<Format>(
      command, "--format", help::format, Into.format,
      {{"text", Format::Text}, {"json", Format::Json}, {"html", Format::Html}});
  command.add_option("-o,--output", Into.output, help::output)
      ->type_name("FILE");
  command.add_flag("--quiet", Into.isQuiet, help::quiet);
}

void CommandLine::addName(CLI::App &command, const char *name,
                          const char *meaning, bool isRequired) {
  command.add_option(name, Into.operands, meaning)
      ->type_name("")
      ->required(isRequired)
      ->expected(1);
}

} // namespace cachetidy::driver
