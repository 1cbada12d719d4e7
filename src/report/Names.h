// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words for a finding's probability in machine-readable forms.

#ifndef CACHETIDY_REPORT_NAMES_H
#define CACHETIDY_REPORT_NAMES_H

#include "rules/Finding.h"

#include <string_view>

namespace cachetidy::report {

constexpr std::string_view probabilityName(rules::Probability probability) {
  switch (probability) {
  case rules::Probability::Possible:
    return "possible";
  case rules::Probability::Likely:
    return "likely";
  case rules::Probability::Certain:
    return "certain";
  }
  return "";
}

} // namespace cachetidy::report

#endif
