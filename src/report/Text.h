// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One finding as Clang prints a warning.

#ifndef CACHETIDY_REPORT_TEXT_H
#define CACHETIDY_REPORT_TEXT_H

#include "report/Report.h"
#include "report/SourceText.h"

namespace cachetidy::report {

/// With its notes and the lines they point at, from `sources`, which are those
/// of the report.
void writeFinding(std::ostream &out, const rules::Finding &finding,
                  const Report &report, const TextStyle &style,
                  SourceText &sources);

} // namespace cachetidy::report

#endif
