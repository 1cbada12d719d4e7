// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands in a YAML file of another tool.

#ifndef CACHETIDY_DRIVER_DOCTOR_YAMLVALUES_H
#define CACHETIDY_DRIVER_DOCTOR_YAMLVALUES_H

#include <string>
#include <variant>
#include <vector>

namespace cachetidy::driver::doctor {

/// One scalar, and the names of the members that lead to it:
/// "Diagnostics.ClangTidy.Add". Elements of lists have no name.
struct YamlValue {
  std::string path;
  std::string text;
};

/// All scalars of all documents, in their order; or "line:column: message".
std::variant<std::vector<YamlValue>, std::string>
yamlValues(const std::string &text);

} // namespace cachetidy::driver::doctor

#endif
