// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files of other tools, by which they run cachetidy.

#include "driver/revisions/OtherFiles.h"

#include <algorithm>

namespace cachetidy::driver {
namespace {

using program::Program;
using program::Survey;

/// The function that makes keys of every family; null where there is none.
const program::KeyMaker *builderIn(const Survey &survey) {
  const auto found =
      std::ranges::find_if(survey.makers, &program::KeyMaker::isBuilder);
  return found == survey.makers.end() ? nullptr : &*found;
}

/// An editor sees one file, and may not know what the project builds keys with.
std::string tidyText(const Program &program, const Survey &survey) {
  std::string text = "# Which of the cache-* checks run: 'cachetidy checks' "
                     "lists them and their options.\n"
                     "Checks: 'cache-*'\n";
  const program::KeyMaker *builder = builderIn(survey);
  if (!builder)
    return text;
  const facts::Function *declared =
      program.linked().declaration(builder->function);
  if (!declared || !declared->at.known())
    return text;
  return text +
         "# What a fix calls in a file that does not include it yet, and what "
         "it includes then;\n"
         "# look whether that is how you include it.\n"
         "#CheckOptions:\n"
         "#  cache-raw-key.Call: " +
         std::string(program.entityName(builder->function)) +
         "\n#  cache-raw-key.Header: '\"" +
         std::string(program.fileName(declared->at.file)) + "\"'\n";
}

constexpr const char *clangdText =
    "# For cachetidy-clangd. By default clangd runs only checks whose speed it "
    "knows, and\n"
    "# knows none of these.\n"
    "Diagnostics:\n"
    "  ClangTidy:\n"
    "    Add: [cache-*]\n"
    "    FastCheckFilter: Loose\n";

std::string hookText(const Path &build) {
  return "repos:\n"
         "- repo: local\n"
         "  hooks:\n"
         "  - id: cachetidy\n"
         "    name: cachetidy (new cache faults)\n"
         "    entry: cachetidy diff HEAD -p " +
         build.string() +
         "\n"
         "    language: system\n"
         "    types_or: [c, c++]\n"
         "    pass_filenames: false\n"
         "    require_serial: true\n";
}

} // namespace

std::vector<OtherFile> otherFiles(const Program &program, const Survey &survey,
                                  const Path &root, const Path &build) {
  return {{"clangd", ".clangd", "findings while you type", clangdText},
          {"clang-tidy", ".clang-tidy",
           "findings in clang-tidy, and which checks run",
           tidyText(program, survey)},
          {"pre-commit", ".pre-commit-config.yaml", "findings before a commit",
           hookText(build.lexically_relative(root))}};
}

} // namespace cachetidy::driver
