// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The completion of fish.

#include "driver/pages/Pages.h"

namespace cachetidy::driver {
namespace {

std::string line(const std::string &condition, const std::string &rest) {
  return "complete -c cachetidy -n " + quoted(condition) + rest + "\n";
}

/// Only what is offered; or else files.
std::string offerOf(const Value &value) {
  switch (value.kind) {
  case Value::Kind::Words:
    return " -f -a " + quoted(joined(value.words));
  case Value::Kind::File:
    return " -F";
  case Value::Kind::Folder:
    return " -f -a '(__fish_complete_directories)'";
  case Value::Kind::Revision:
    return " -f -a 'HEAD (git for-each-ref --format=\"%(refname:short)\" "
           "2>/dev/null)'";
  case Value::Kind::Unknown:
    break;
  }
  return " -f";
}

std::string namesOf(const OptionOutline &option) {
  std::string names;
  for (const std::string &name : option.names)
    names += name.starts_with("--") ? " -l " + name.substr(2)
                                    : " -s " + name.substr(1);
  return names;
}

std::string linesOf(const std::string &condition, const CommandOutline &command,
                    const KnownNames &names) {
  std::string lines;
  for (const OptionOutline &option : command.options)
    lines +=
        line(condition, namesOf(option) +
                            (option.value.empty()
                                 ? ""
                                 : " -r" + offerOf(valueOf(option, names))) +
                            " -d " + quoted(briefOf(option.meaning)));
  const Value operand = operandOf(command, names);
  if (operand.kind != Value::Kind::Unknown)
    lines += line(condition, offerOf(operand));
  return lines;
}

} // namespace

std::string fishCompletion(const Outline &outline, const KnownNames &names) {
  const std::string isFirst = "__fish_use_subcommand";
  std::string text = "# fish completion for cachetidy, made from its option "
                     "definitions\n\ncomplete -c cachetidy -f\n" +
                     linesOf(isFirst, outline.program, names);
  for (const CommandOutline &command : outline.commands)
    text += line(isFirst, " -a " + command.name + " -d " +
                              quoted(briefOf(command.meaning)));
  for (const CommandOutline &command : outline.commands)
    text += "\n" + linesOf("__fish_seen_subcommand_from " + command.name,
                           command, names);
  return text;
}

} // namespace cachetidy::driver
