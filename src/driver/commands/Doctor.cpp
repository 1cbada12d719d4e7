// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy doctor

#include "driver/Output.h"
#include "driver/Verdict.h"
#include "driver/commands/Commands.h"
#include "driver/doctor/Setup.h"

#include <algorithm>
#include <sstream>

namespace cachetidy::driver {
namespace {

using doctor::Observations;
using doctor::Setup;

Observations lookAtAll(const Setup &setup) {
  Observations all;
  for (Observations (*look)(const Setup &) :
       {doctor::lookAtProject, doctor::lookAtDatabase,
        doctor::lookAtConfiguration, doctor::lookAtFacts, doctor::lookAtEditor,
        doctor::lookAtPlugin, doctor::lookAtHook})
    std::ranges::move(look(setup), std::back_inserter(all));
  return all;
}

} // namespace

ExitCode runDoctor(const Arguments &arguments, Interrupts &interrupts) {
  Output out(arguments.output, interrupts);
  const Observations seen = lookAtAll(doctor::findSetup(arguments));
  std::ostringstream text;
  if (arguments.format == Format::Json)
    report::writeJson(text, seen);
  else
    report::writeText(text, seen, isColoured(arguments.colour, out));
  out.write(std::move(text).str());
  return report::isAnyBroken(seen) ? ExitCode::Findings : ExitCode::Clean;
}

} // namespace cachetidy::driver
