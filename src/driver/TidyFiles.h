// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `.clang-tidy` files, read by clang-tidy's own code.

#ifndef CACHETIDY_DRIVER_TIDYFILES_H
#define CACHETIDY_DRIVER_TIDYFILES_H

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cachetidy::driver {

class TidyFiles {
public:
  TidyFiles();
  ~TidyFiles();

  /// What applies to one source file.
  struct Applying {
    std::string checks; ///< globs; empty where no file says
    std::map<std::string, std::string> options;
    std::string origin; ///< the nearest file; empty where there is none
  };
  Applying to(const std::string &file);

  /// "path:line:column: message" of each fault met so far, each once.
  std::vector<std::string> faults() const;
  /// In the same form, of what does no harm.
  std::vector<std::string> warnings() const;
  /// By their paths, sorted.
  std::vector<std::string> filesRead() const;

private:
  struct Reader;
  std::unique_ptr<Reader> State;
};

} // namespace cachetidy::driver

#endif
