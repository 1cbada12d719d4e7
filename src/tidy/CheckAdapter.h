// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any of our checks as a clang-tidy check.

#ifndef CACHETIDY_TIDY_CHECKADAPTER_H
#define CACHETIDY_TIDY_CHECKADAPTER_H

#include "rules/Check.h"
#include "tidy/SharedProgram.h"

#include "clang-tidy/ClangTidyCheck.h"

#include <map>
#include <memory>
#include <string>

namespace cachetidy::tidy {

class Locator;

/// Translates, and decides nothing: the check itself is a function of the
/// program, and the same in every host.
class CheckAdapter : public clang::tidy::ClangTidyCheck {
public:
  /// The check must outlive its adapter.
  CheckAdapter(llvm::StringRef name, clang::tidy::ClangTidyContext *context,
               const rules::Check &check);

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &options) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *finder) override;
  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &result) override;
  void onEndOfTranslationUnit() override;

private:
  /// Reads the option; whatever is read is what `--verify-config` accepts.
  void readOption(const rules::Option &option);
  /// This check alone, with what is given to all.
  rules::Selection selection() const;
  void report(const rules::Finding &finding, const Locator &locate);

  const rules::Check &Check;
  /// The options, by their plain names.
  std::map<std::string, std::string> Given;
  /// Those of all checks, by their full names, as they are written.
  std::map<std::string, std::string> GivenToAll;
  /// Held until the end of the translation unit, so that the next check of the
  /// same AST finds it.
  std::shared_ptr<SharedProgram> Shared;
};

} // namespace cachetidy::tidy

#endif
