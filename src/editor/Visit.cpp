// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clangd lets modules that are linked into it have something run with the AST
// of an open file, on the thread which that file has, after all that is waiting
// there by then. Its headers are in no package; what is said of its classes
// here is as LLVM 22 has it, in the same order, since it decides where they
// look for what.

#include "editor/Visit.h"

#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Registry.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace clang {
class ASTContext;
}

namespace clang::clangd {

class LSPBinder;
class SymbolIndex;
class ThreadsafeFS;
class Tweak;
struct ParseInputs;

struct Deadline {
  enum { Zero, Infinite, Finite } kind;
  std::chrono::steady_clock::time_point time;
};

class ParsedAST {
public:
  ASTContext &getASTContext();
};

struct InputsAndAST {
  const ParseInputs &inputs;
  ParsedAST &ast;
};

class TUScheduler {
public:
  enum ASTActionInvalidation { NoInvalidation, InvalidateOnUpdate };
  void
  runWithAST(llvm::StringRef name, llvm::StringRef file,
             llvm::unique_function<void(llvm::Expected<InputsAndAST>)> action,
             ASTActionInvalidation invalidation);
};

class FeatureModule {
public:
  struct ASTListener {
    virtual ~ASTListener() = default;
  };
  struct Facilities {
    TUScheduler &scheduler;
    const SymbolIndex *index;
    const ThreadsafeFS &files;
  };

  virtual ~FeatureModule() = default;
  virtual void initializeLSP(LSPBinder & /*binder*/,
                             const llvm::json::Object & /*client*/,
                             llvm::json::Object & /*server*/) {}
  virtual void stop() {}
  virtual bool blockUntilIdle(Deadline /*deadline*/) { return true; }
  virtual void
  contributeTweaks(std::vector<std::unique_ptr<Tweak>> & /*tweaks*/) {}
  virtual std::unique_ptr<ASTListener> astListeners() { return nullptr; }

  Facilities &facilities();

private:
  std::optional<Facilities> Fac;
};

} // namespace clang::clangd

namespace cachetidy::editor {

using clang::clangd::FeatureModule;
using clang::clangd::InputsAndAST;
using clang::clangd::TUScheduler;

namespace {
/// Made once, by clangd.
class Module final : public FeatureModule {
public:
  Module() { TheOne = this; }
  static Module *TheOne;
};
} // namespace

Module *Module::TheOne = nullptr;

static const llvm::Registry<FeatureModule>::Add<Module>
    registered("cachetidy", "What cachetidy sees in open files");

void visit(const std::string &file, tidy::Server::Visit visit) {
  Module::TheOne->facilities().scheduler.runWithAST(
      "cachetidy", file,
      [visit = std::move(visit)](llvm::Expected<InputsAndAST> read) mutable {
        if (read)
          visit(read->ast.getASTContext());
        else // it is closed, and who closed it knows
          llvm::consumeError(read.takeError());
      },
      TUScheduler::NoInvalidation);
}

} // namespace cachetidy::editor
