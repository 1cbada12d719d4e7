// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The commands: each does what its part of the command line asks for.

#ifndef CACHETIDY_DRIVER_COMMANDS_H
#define CACHETIDY_DRIVER_COMMANDS_H

#include "driver/Interrupts.h"
#include "driver/options/Arguments.h"

namespace cachetidy::driver {

ExitCode runCheck(const Arguments &arguments, Interrupts &interrupts);
ExitCode runBaseline(const Arguments &arguments, Interrupts &interrupts);
ExitCode runDiff(const Arguments &arguments, Interrupts &interrupts);
ExitCode runExtract(const Arguments &arguments, Interrupts &interrupts);
ExitCode runLink(const Arguments &arguments, Interrupts &interrupts);
ExitCode runSplit(const Arguments &arguments, Interrupts &interrupts);
ExitCode runFacts(const Arguments &arguments, Interrupts &interrupts);
ExitCode runCaches(const Arguments &arguments, Interrupts &interrupts);
ExitCode runSuppressions(const Arguments &arguments, Interrupts &interrupts);
ExitCode runDoctor(const Arguments &arguments, Interrupts &interrupts);
ExitCode runInit(const Arguments &arguments, Interrupts &interrupts);

ExitCode runExplain(const Arguments &arguments);
ExitCode runChecksList();
ExitCode runModels(const Arguments &arguments);
ExitCode runGenerate(const Arguments &arguments);

} // namespace cachetidy::driver

#endif
