// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The door of the plugin: lets in only the clang-tidy it was built for.
//
// A plugin for another LLVM does not work, and clang-tidy does not tell: it
// either goes on without the checks, or runs them on an AST whose layout they
// mistake, and ends with 0 as if the code were clean. So what users load is
// this file, which needs nothing of LLVM and therefore loads everywhere. It
// asks the host who it is, and only then loads the checks from beside itself.

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace {

/// EX_CONFIG: distinct from what clang-tidy itself ends with.
constexpr int wrongHost = 78;
constexpr int builtFor = CACHETIDY_LLVM_MAJOR;

[[noreturn]] void refuse(const std::string &reason) {
  std::fprintf(stderr, "cachetidy: %s\n", reason.c_str());
  std::_Exit(wrongHost);
}

/// As Clang prints it: "Debian clang version 22.1.8 (...)"; empty if the host
/// has no Clang inside that a plugin could see.
std::string hostVersion() {
  // std::string clang::getClangFullVersion()
  void *symbol = dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!symbol)
    return {};
  return reinterpret_cast<std::string (*)()>(symbol)();
}

std::optional<int> majorOf(const std::string &version) {
  const std::string before = "version ";
  const std::size_t at = version.find(before);
  if (at == std::string::npos)
    return std::nullopt;
  const int major = std::atoi(version.c_str() + at + before.size());
  return major > 0 ? std::optional(major) : std::nullopt;
}

void refuseOtherHosts() {
  const std::string built = std::to_string(builtFor);
  const std::string advice = "; use clang-tidy-" + built;
  const std::string version = hostVersion();
  const std::optional<int> major = majorOf(version);
  if (!major)
    refuse("this plugin is built for LLVM " + built +
           ", and the program that loads it does not say which LLVM it has" +
           advice);
  if (*major != builtFor)
    refuse("this plugin is built for LLVM " + built + ", clang-tidy is " +
           std::to_string(*major) + " (" + version + ")" + advice);
}

/// The library with the checks, in the folder of this one.
std::filesystem::path checksLibrary() {
  Dl_info self = {};
  if (!dladdr(reinterpret_cast<void *>(&refuseOtherHosts), &self))
    refuse("cannot find the folder of this plugin");
  std::error_code ignored; // an unreadable link is taken as it stands
  const std::filesystem::path plugin =
      std::filesystem::weakly_canonical(self.dli_fname, ignored);
  return plugin.parent_path() / CACHETIDY_CHECKS_LIBRARY;
}

[[gnu::constructor]] void loadChecks() {
  refuseOtherHosts();
  const std::filesystem::path library = checksLibrary();
  if (!dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL))
    refuse("cannot load the checks: " + std::string(dlerror()) +
           "; install the plugin and " CACHETIDY_CHECKS_LIBRARY
           " into one folder, and load it into clang-tidy-" +
           std::to_string(builtFor));
}

} // namespace
