// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The forms that a report can be asked for in.

#ifndef CACHETIDY_REPORT_FORMS_H
#define CACHETIDY_REPORT_FORMS_H

#include "report/Report.h"

namespace cachetidy::report {

struct Form {
  std::string_view name;
  /// The style is for forms that people read on a terminal.
  void (*write)(std::ostream &out, const Report &report,
                const TextStyle &style);
  bool showsMap = false; ///< Report::map
};

/// All there are.
std::span<const Form> allForms();

/// The form of that name, or null.
const Form *findForm(std::string_view name);

} // namespace cachetidy::report

#endif
