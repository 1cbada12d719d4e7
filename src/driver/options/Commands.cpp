// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which commands there are, and which options each of them has.

#include "driver/options/CommandLine.h"
#include "driver/options/OptionValues.h"

namespace cachetidy::driver {

CommandLine::CommandLine(Arguments &into) : Into(into) {
  App.footer(help::programFooter);
  App.set_version_flag("--version", "cachetidy " CACHETIDY_VERSION
                                    "\nLLVM " CACHETIDY_LLVM_VERSION);
  App.require_subcommand(0, 1); // so that a misspelled one is named
  addCheck();
  addDiff();
  addBaseline();
  addCaches();
  addSuppressions();
  addExplain();
  addInit();
  addDoctor();
  add("checks", Command::Checks, help::checksList);
  CLI::App &models = add("models", Command::Models, help::models);
  addName(models, "API", "The API's name", false);
  addPlainFormat(models);
  addExtract();
  addLink();
  addSplit();
  CLI::App &facts = add("facts", Command::Facts, help::facts);
  addName(facts, "FILE", "A source file or a shard", true);
  addProject(facts);
  addGenerate();
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

void CommandLine::addDiff() {
  CLI::App &diff = add("diff", Command::Diff, help::diff);
  diff.footer(help::diffFooter);
  diff.add_option("REVISIONS", Into.revisions, help::revisions)
      ->type_name("")
      ->required()
      ->expected(1, 2);
  addUnset(diff, "--no-merge-base", Into.fromMergeBase, help::noMergeBase);
  diff.add_flag("--changed-lines", Into.onlyChangedLines, help::changedLines);
  const auto show = [this](const std::string &words) {
    Into.shown = statesOf(words);
  };
  diff.add_option_function<std::string>("--show", show, help::show)
      ->type_name("STATES");
  addProject(diff);
  diff.add_option("--base-build", Into.baseBuild, help::baseBuild)
      ->type_name("DIR");
  addReport(diff);
  addWork(diff);
}

void CommandLine::addBaseline() {
  CLI::App &baseline = add("baseline", Command::Baseline, help::baseline);
  baseline.footer(help::baselineFooter);
  addProject(baseline);
  addBaselineFile(baseline, help::baselineWritten);
  baseline.add_option("--checks", Into.checks, help::checks)
      ->type_name("GLOBS");
  baseline.add_flag("--quiet", Into.isQuiet, help::quiet);
  addWork(baseline);
}

/// What is wrong with it, as CLI11 has it; empty where nothing is.
static std::string noFinding(const std::string &asked) {
  const std::string_view number =
      std::string_view(asked).substr(asked.rfind(':') + 1);
  bool isNumber = !number.empty() && number.front() != '0' &&
                  number.find_first_not_of("0123456789") == number.npos;
  return isNumber ? ""
                  : "expected the number of a finding, from 1 on, or its "
                    "FILE:LINE, found '" +
                        asked + "'";
}

void CommandLine::addExplain() {
  CLI::App &explain = add("explain", Command::Explain, help::explain);
  explain.footer(help::explainFooter);
  addName(explain, "CHECK", help::checkName, false);
  explain.add_option("--finding", Into.finding, help::finding)
      ->type_name("N|FILE:LINE")
      ->check(CLI::Validator(noFinding, ""))
      ->excludes(explain.get_option("CHECK"));
  addProject(explain);
  explain.add_option("--checks", Into.checks, help::checks)->type_name("GLOBS");
  addKnown(explain);
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
  extract.add_flag("--keep-same", Into.keepsSame, help::keepSame);
  addShare(extract);
  addDepfile(extract);
  addJobs(extract);
  addStore(extract, help::extractStore);
  addProfile(extract);
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
  addProfile(link);
}

void CommandLine::addSplit() {
  CLI::App &split = add("split", Command::Split, help::split);
  split.footer(help::splitFooter);
  split.add_option("FILES", Into.operands, help::files)->type_name("");
  addProject(split);
  split.add_option("-o,--output", Into.output, help::splitOutput)
      ->type_name("DIR")
      ->required();
  split.add_option("--target", Into.targets, help::target)
      ->type_name("NAME")
      ->allow_extra_args(false);
}

void CommandLine::addCaches() {
  CLI::App &caches = add("caches", Command::Caches, help::caches);
  caches.footer(help::cachesFooter);
  caches.add_option("FILES", Into.operands, help::files)->type_name("");
  caches.add_flag("--all", Into.isAll, help::all);
  addProject(caches);
  addTable(caches);
  addWork(caches);
}

void CommandLine::addSuppressions() {
  CLI::App &suppressions =
      add("suppressions", Command::Suppressions, help::suppressions);
  suppressions.footer(help::suppressionsFooter);
  suppressions.add_option("FILES", Into.operands, help::files)->type_name("");
  addProject(suppressions);
  addPlainFormat(suppressions);
  suppressions.add_option("-o,--output", Into.output, help::output)
      ->type_name("FILE");
  suppressions.add_flag("--quiet", Into.isQuiet, help::quiet);
  addWork(suppressions);
}

void CommandLine::addInit() {
  CLI::App &init = add("init", Command::Init, help::init);
  init.footer(help::initFooter);
  addProject(init);
  init.add_flag("--print", Into.isPrinted, help::print);
  init.add_flag("--force", Into.isForced, help::force);
  init.add_option("--also", Into.also, help::also)
      ->type_name("FILES")
      ->delimiter(',')
      ->check(CLI::IsMember({"clang-tidy", "clangd", "pre-commit"})
                  .description(""));
  init.add_flag("--quiet", Into.isQuiet, help::quiet);
  addWork(init);
}

void CommandLine::addDoctor() {
  CLI::App &doctor = add("doctor", Command::Doctor, help::doctor);
  doctor.footer(help::doctorFooter);
  addProject(doctor);
  doctor.add_option("--store", Into.store, help::doctorStore)->type_name("DIR");
  addPlainFormat(doctor);
  doctor.add_option("-o,--output", Into.output, help::output)
      ->type_name("FILE");
  addColour(doctor);
}

/// For the build, which installs what this writes.
void CommandLine::addGenerate() {
  CLI::App &generate = add("generate", Command::Generate, help::generate);
  generate.group(""); // not in --help
  addChoice<Page>(generate, "PAGE", help::page, Into.page,
                  {{"man", Page::Man},
                   {"bash", Page::Bash},
                   {"zsh", Page::Zsh},
                   {"fish", Page::Fish}})
      ->required();
}

} // namespace cachetidy::driver
