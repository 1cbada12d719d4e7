// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A check whose findings have all that a finding can have, to see what becomes
// of it in a host: it renames every static variable whose name begins with
// "probe".

#include "program/Program.h"
#include "tidy/CheckAdapter.h"

#include "clang-tidy/ClangTidyModule.h"

namespace cachetidy {
namespace {

rules::Location locate(const program::Program &program, facts::Position at) {
  return {std::string(program.fileName(at.file)), at.line, at.column};
}

std::vector<rules::Finding> rename(const program::Program &program,
                                   const rules::Settings &settings) {
  const std::string to(settings.text("To"));
  std::vector<rules::Finding> findings;
  for (const facts::Variable &variable : program.facts().variables) {
    const std::string name(program.entityName(variable.entity));
    if (!name.starts_with("probe"))
      continue;
    rules::Finding finding;
    finding.at = locate(program, variable.at);
    finding.message = "call '" + name + "' 100%s '" + to + "'";
    finding.because = {{finding.at, "because of its name, %0"},
                       {{finding.at.file, 1, 1}, "in this file"}};
    finding.fix = {{finding.at, static_cast<std::uint32_t>(name.size()), to}};
    findings.push_back(finding);
  }
  return findings;
}

constexpr rules::Option options[] = {{"To", "renamed", "The new name."}};
constexpr rules::Check probe = {"cache-probe", "renames", "", options, rename};

class Module : public clang::tidy::ClangTidyModule {
public:
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &factories) override {
    factories.registerCheckFactory(
        probe.id,
        [](llvm::StringRef name, clang::tidy::ClangTidyContext *context) {
          return std::make_unique<tidy::CheckAdapter>(name, context, probe);
        });
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module>
    registered("cachetidy-probe", "A check for tests.");

} // namespace
} // namespace cachetidy
