// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any of our checks as a clang-tidy check.

#include "tidy/CheckAdapter.h"

#include "rules/Rewrite.h"
#include "tidy/Answers.h"
#include "tidy/Locate.h"

#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"

#include <utility>

namespace cachetidy::tidy {

using clang::ast_matchers::MatchFinder;

CheckAdapter::CheckAdapter(llvm::StringRef name,
                           clang::tidy::ClangTidyContext *context,
                           const rules::Check &check)
    : ClangTidyCheck(name, context), Check(check) {
  for (const auto &entry : context->getOptions().CheckOptions)
    GivenToAll[entry.getKey().str()] = entry.getValue().Value;
  for (const rules::Option &option : check.options)
    readOption(option);
  readOption(rules::showOption);
  for (const std::string &problem : rules::problems(selection(), {&Check, 1}))
    configurationDiag("%0") << problem;
}

void CheckAdapter::readOption(const rules::Option &option) {
  Given[std::string(option.name)] =
      Options.get(option.name, option.byDefault).str();
}

void CheckAdapter::storeOptions(
    clang::tidy::ClangTidyOptions::OptionMap &options) {
  for (const auto &[name, value] : Given)
    Options.store(options, name, value);
}

void CheckAdapter::registerMatchers(MatchFinder *finder) {
  // The one node that clangd visits too, when it narrows the traversal to the
  // declarations of the open file.
  finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this);
}

rules::Selection CheckAdapter::selection() const {
  rules::Selection selection;
  selection.checks = {getID().str()};
  selection.options = GivenToAll;
  for (const auto &[name, value] : Given)
    selection.options[(getID() + "." + name).str()] = value;
  return selection;
}

void CheckAdapter::check(const MatchFinder::MatchResult &result) {
  SharedProgram::Opened opened = SharedProgram::of(*result.Context);
  if (const auto *wrong = std::get_if<std::string>(&opened)) {
    // An error, for clangd drops warnings that stand in no file, and code must
    // not pass for clean. All our checks say it; the hosts print it once.
    configurationDiag("%0", clang::DiagnosticIDs::Error) << *wrong;
    return;
  }
  Shared = std::get<std::shared_ptr<SharedProgram>>(std::move(opened));
  const Locator locate(*result.SourceManager, Shared->root());
  Answer answer = Shared->ask({&Check, selection()});
  // An error as well: it is told where the function is declared.
  for (const rules::Note &wrong : answer.misunderstood)
    diag(locate(wrong.at), "%0", clang::DiagnosticIDs::Error) << wrong.message;
  const rules::Sources texts = [&](const std::string &file) {
    return locate.text(file);
  };
  rules::addFixes(answer.findings, texts);
  // clang-tidy makes all fixes at once, and an editor one of them.
  rules::JointEdits joint(texts);
  for (rules::Finding &finding : answer.findings) {
    if (!areDiagsSelfContained())
      finding.fix =
          joint.take(finding.fix).value_or(std::vector<rules::Edit>());
    report(finding, locate);
  }
}

void CheckAdapter::onEndOfTranslationUnit() { Shared.reset(); }

void CheckAdapter::report(const rules::Finding &finding,
                          const Locator &locate) {
  // What stands in another file is told to who looks at that.
  if (locate(finding.at).isInvalid())
    return;
  // A message is no format string: it may quote code with a '%' in it.
  {
    clang::DiagnosticBuilder warning = diag(locate(finding.at), "%0");
    warning << finding.message;
    // What an editor underlines; else it would be all that the fix changes.
    if (!finding.fix.empty() && finding.rewrite.at == finding.at)
      warning << locate.range(finding.at, finding.rewrite.length);
    for (const rules::Edit &edit : finding.fix)
      warning << locate.fixIt(edit);
  }
  for (const rules::Note &note : finding.because)
    diag(locate.anywhere(note.at), "%0", clang::DiagnosticIDs::Note)
        << note.message;
}

} // namespace cachetidy::tidy
