// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stays the same of a finding when code around it moves.

#ifndef CACHETIDY_REPORT_FINGERPRINT_H
#define CACHETIDY_REPORT_FINGERPRINT_H

#include "rules/Finding.h"

#include <span>
#include <string>
#include <vector>

namespace cachetidy::report {

/// One for each finding, in their order: a hash of the check and the subject,
/// and ":2" and so on for the second of the same. It is the same on every
/// machine and in every version: messages, which may be reworded, are not in
/// it.
std::vector<std::string> fingerprints(std::span<const rules::Finding> findings);

} // namespace cachetidy::report

#endif
