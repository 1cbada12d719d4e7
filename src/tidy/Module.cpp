// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All our checks, where clang-tidy looks for checks.

#include "tidy/CheckAdapter.h"

#include "clang-tidy/ClangTidyModule.h"

namespace cachetidy::tidy {
namespace {

class Module : public clang::tidy::ClangTidyModule {
public:
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &factories) override {
    for (const rules::Check &check : rules::allChecks())
      factories.registerCheckFactory(
          check.id, [&check](llvm::StringRef name,
                             clang::tidy::ClangTidyContext *context) {
            return std::make_unique<CheckAdapter>(name, context, check);
          });
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module>
    registered("cachetidy-module", "Finds caches that can go stale.");

} // namespace
} // namespace cachetidy::tidy
