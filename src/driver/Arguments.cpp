// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line, understood.
//
// CLI11 throws exceptions, and LLVM is built without them: this file knows
// nothing of LLVM.

#include "driver/Arguments.h"

#include "driver/Help.h"
#include "driver/OptionValues.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>

namespace cachetidy::driver {
namespace {

class CommandLine {
public:
  explicit CommandLine(Arguments &into);

  void parse(std::vector<std::string> words);
  /// What to do about an exception of parse().
  ExitCode answer(const CLI::ParseError &error) const;

private:
  CLI::App &add(const char *name, Command command, const char *help);
  void addProject(CLI::App &command);
  void addReport(CLI::App &command);
  void addExitZero(CLI::App &command);
  void addDepfile(CLI::App &command);
  void addShare(CLI::App &command);
  void addJobs(CLI::App &command);
  CLI::Option *addStore(CLI::App &command, const char *meaning);
  void addWork(CLI::App &command);
  void addPlainFormat(CLI::App &command);
  void addTable(CLI::App &command);
  void addName(CLI::App &command, const char *meaning, bool isRequired);

  void addCheck();
  void addExplain();
  void addExtract();
  void addLink();
  void addSplit();
  void addCaches();

  Arguments &Into;
  CLI::App App{help::program, "cachetidy"};
};

CommandLine::CommandLine(Arguments &into) : Into(into) {
  App.footer(help::programFooter);
  App.set_version_flag("--version", "cachetidy " CACHETIDY_VERSION
                                    "\nLLVM " CACHETIDY_LLVM_VERSION);
  App.require_subcommand(1);
  addCheck();
  addCaches();
  addExplain();
  add("checks", Command::Checks, help::checksList);
  CLI::App &models = add("models", Command::Models, help::models);
  addName(models, "The API's name", false);
  addPlainFormat(models);
  addExtract();
  addLink();
  addSplit();
  CLI::App &facts = add("facts", Command::Facts, help::facts);
  addName(facts, "A source file or a shard", true);
  addProject(facts);
}

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
  addChoice<Format>(command, "--format", help::format, Into.format,
                    {{"text", Format::Text},
                     {"sarif", Format::Sarif},
                     {"json", Format::Json}});
  command.add_option("-o,--output", Into.output, help::output)
      ->type_name("FILE");
  command.add_option("--checks", Into.checks, help::checks)->type_name("GLOBS");
  addChoice<Colour>(command, "--color", help::colour, Into.colour,
                    {{"auto", Colour::Auto},
                     {"always", Colour::Always},
                     {"never", Colour::Never}});
  command.add_flag("--echo", Into.isEchoed, help::echo);
  command.add_flag("--quiet", Into.isQuiet, help::quiet);
  addExitZero(command);
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

CLI::Option *CommandLine::addStore(CLI::App &command, const char *meaning) {
  command.add_option("--store-size", Into.storeBytes, help::storeSize)
      ->type_name("SIZE")
      ->transform(CLI::AsSizeValue(/*kb_is_1000=*/true).description(""));
  return command.add_option("--store", Into.store, meaning)->type_name("DIR");
}

/// How the reading of a program is done.
void CommandLine::addWork(CLI::App &command) {
  addJobs(command);
  CLI::Option *store = addStore(command, help::store);
  command.add_flag("!--no-store", Into.hasStore, help::noStore)
      ->excludes(store);
  command.add_flag("--profile", Into.isProfiled, help::profile);
  command.add_option("--trace", Into.trace, help::trace)->type_name("FILE");
}

void CommandLine::addPlainFormat(CLI::App &command) {
  addChoice<Format>(command, "--format", help::format, Into.format,
                    {{"text", Format::Text}, {"json", Format::Json}});
}

void CommandLine::addTable(CLI::App &command) {
  addPlainFormat(command);
  command.add_option("-o,--output", Into.output, help::output)
      ->type_name("FILE");
  command.add_flag("--quiet", Into.isQuiet, help::quiet);
}

void CommandLine::addName(CLI::App &command, const char *meaning,
                          bool isRequired) {
  command.add_option("NAME", Into.operands, meaning)
      ->type_name("")
      ->required(isRequired)
      ->expected(1);
}

void CommandLine::addCheck() {
  CLI::App &check = add("check", Command::Check, help::check);
  check.footer(help::checkFooter);
  check.add_option("FILES", Into.operands, help::files)->type_name("");
  addProject(check);
  check.add_flag("--fix", Into.isFixing, help::fix);
  addReport(check);
  addWork(check);
}

void CommandLine::addExplain() {
  CLI::App &explain = add("explain", Command::Explain, help::explain);
  explain.footer(help::explainFooter);
  addName(explain, help::checkName, false);
  explain.add_option("--finding", Into.finding, help::finding)
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""))
      ->excludes(explain.get_option("NAME"));
  addProject(explain);
  explain.add_option("--checks", Into.checks, help::checks)->type_name("GLOBS");
  addWork(explain);
}

void CommandLine::addExtract() {
  CLI::App &extract = add("extract", Command::Extract, help::extract);
  extract.footer(help::extractFooter);
  extract.add_option("FILES", Into.operands, help::files)->type_name("");
  addProject(extract);
  extract.add_option("-o,--output", Into.output, help::shard)
      ->type_name("SHARD")
      ->required();
  addShare(extract);
  addDepfile(extract);
  addJobs(extract);
  addStore(extract, help::extractStore);
  addExitZero(extract);
  extract.add_flag("--quiet", Into.isQuiet, help::quiet);
}

void CommandLine::addLink() {
  CLI::App &link = add("link", Command::Link, help::link);
  link.footer(help::linkFooter);
  link.add_option("SHARDS", Into.operands, "Written by 'cachetidy extract'")
      ->type_name("")
      ->required();
  link.add_option("--root", Into.root, help::root)->type_name("DIR");
  link.add_flag("--part", Into.isPart, help::part);
  addReport(link);
  addDepfile(link);
}

void CommandLine::addSplit() {
  CLI::App &split = add("split", Command::Split, help::split);
  split.footer(help::splitFooter);
  split.add_option("FILES", Into.operands, help::files)->type_name("");
  addProject(split);
  split.add_option("-o,--output", Into.output, help::splitOutput)
      ->type_name("DIR")
      ->required();
}

void CommandLine::addCaches() {
  CLI::App &caches = add("caches", Command::Caches, help::caches);
  caches.add_option("FILES", Into.operands, help::files)->type_name("");
  caches.add_flag("--all", Into.isAll, help::all);
  addProject(caches);
  addTable(caches);
  addWork(caches);
}

void CommandLine::parse(std::vector<std::string> words) {
  const auto dashes = std::find(words.begin(), words.end(), "--");
  if (dashes != words.end())
    Into.compilerArguments.emplace(dashes + 1, words.end());
  words.erase(dashes, words.end());
  std::reverse(words.begin(), words.end()); // as CLI11 wants them
  App.parse(std::move(words));
}

ExitCode CommandLine::answer(const CLI::ParseError &error) const {
  if (error.get_exit_code() == 0) {
    App.exit(error, std::cout, std::cerr);
    return ExitCode::Clean;
  }
  std::cerr << "cachetidy: error: " << error.what() << "\n"
            << "  'cachetidy --help' tells how it is used, 'cachetidy COMMAND "
               "--help' tells more\n";
  return ExitCode::Usage;
}

} // namespace

std::variant<Arguments, ExitCode>
parseArguments(std::vector<std::string> words) {
  Arguments arguments;
  CommandLine commandLine(arguments);
  try {
    commandLine.parse(std::move(words));
  } catch (const CLI::ParseError &error) {
    return commandLine.answer(error);
  }
  return arguments;
}

} // namespace cachetidy::driver
