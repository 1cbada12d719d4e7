// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `.clang-tidy` files, read by clang-tidy's own code.

#include "driver/TidyFiles.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <set>

using namespace clang::tidy;

namespace cachetidy::driver {

/// The constructor that takes handlers leaves the provider without a file
/// system, and the first question to it crashes (LLVM 22.1).
class Provider : public FileOptionsProvider {
public:
  using Handler = ConfigFileHandler::second_type;

  explicit Provider(Handler parse)
      : FileOptionsProvider(ClangTidyGlobalOptions(), ClangTidyOptions(),
                            ClangTidyOptions(),
                            llvm::vfs::getRealFileSystem()) {
    ConfigHandlers = {{".clang-tidy", std::move(parse)}};
  }
};

/// clang-tidy's own search, and our own word on what is broken: clang-tidy
/// would print it, and go on as if the file were not there.
struct TidyFiles::Reader : FileOptionsProvider {
  std::set<std::string> faults;

  Reader()
      : FileOptionsProvider(ClangTidyGlobalOptions(), ClangTidyOptions(),
                            ClangTidyOptions()) {
    // The constructor that takes handlers forgets the file system.
    ConfigHandlers = {{".clang-tidy", [this](llvm::MemoryBufferRef file) {
                         return parse(file);
                       }}};
  }

  llvm::ErrorOr<ClangTidyOptions> parse(llvm::MemoryBufferRef file) {
    const std::string path = file.getBufferIdentifier().str();
    bool isTold = false;
    auto options =
        parseConfigurationWithDiags(file, [&](const llvm::SMDiagnostic &fault) {
          isTold = true;
          faults.insert(path + ":" + std::to_string(fault.getLineNo()) + ":" +
                        std::to_string(fault.getColumnNo() + 1) + ": " +
                        fault.getMessage().str());
        });
    if (options)
      return options;
    if (!isTold)
      faults.insert(path + ": " + options.getError().message());
    return ClangTidyOptions();
  }
};

TidyFiles::TidyFiles() : State(std::make_unique<Reader>()) {}
TidyFiles::~TidyFiles() = default;

TidyFiles::Applying TidyFiles::to(const std::string &file) {
  Applying result;
  const auto sources = State->getRawOptions(file);
  // Other sources than files have names with spaces, and no path.
  for (const auto &[options, name] : sources)
    if (llvm::sys::path::is_absolute(name))
      result.origin = name;
  const ClangTidyOptions options = State->getOptions(file);
  result.checks = options.Checks.value_or("");
  for (const auto &option : options.CheckOptions)
    result.options.emplace(option.getKey().str(), option.getValue().Value);
  return result;
}

std::vector<std::string> TidyFiles::faults() const {
  return {State->faults.begin(), State->faults.end()};
}

} // namespace cachetidy::driver
