// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The completion of zsh.

#include "driver/pages/Pages.h"

namespace cachetidy::driver {
namespace {

/// Characters that mean something in what _arguments and _describe are given.
std::string escaped(const std::string &text) {
  std::string plain;
  for (const char character : text) {
    if (std::string("[]:\\").find(character) != std::string::npos)
      plain += '\\';
    plain += character;
  }
  return plain;
}

std::string actionOf(const Value &value) {
  switch (value.kind) {
  case Value::Kind::Words:
    return "(" + joined(value.words) + ")";
  case Value::Kind::File:
    return "_files";
  case Value::Kind::Folder:
    return "_files -/";
  case Value::Kind::Revision:
    return "_cachetidy_revisions";
  case Value::Kind::Unknown:
    break;
  }
  return " ";
}

/// "-o+" and "--output=" may have their value in the same word or the next.
std::string specOf(const std::string &name, const OptionOutline &option,
                   const KnownNames &names) {
  std::string spec = quoted("(" + joined(option.names) + ")");
  spec += name;
  std::string rest = "[" + escaped(briefOf(option.meaning)) + "]";
  if (!option.value.empty()) {
    spec += name.starts_with("--") ? "=" : "+";
    rest +=
        ":" + escaped(option.value) + ":" + actionOf(valueOf(option, names));
  }
  return spec + quoted(rest);
}

std::string argumentsOf(const CommandOutline &command,
                        const KnownNames &names) {
  std::string text;
  for (const OptionOutline &option : command.options)
    for (const std::string &name : option.names)
      text += " \\\n            " + specOf(name, option, names);
  for (const OptionOutline &operand : command.operands)
    text += " \\\n            " +
            quoted((operand.isRepeated ? "*:" : "1:") + operand.names.front() +
                   ":" + actionOf(operandOf(command, names)));
  return text;
}

} // namespace

std::string zshCompletion(const Outline &outline, const KnownNames &names) {
  std::string commands;
  std::string cases;
  for (const CommandOutline &command : outline.commands) {
    commands += "    " +
                quoted(command.name + ":" + escaped(briefOf(command.meaning))) +
                "\n";
    cases += "        " + command.name + ")\n          _arguments" +
             argumentsOf(command, names) + " ;;\n";
  }
  return "#compdef cachetidy\n# made from the option definitions of cachetidy\n"
         "\n_cachetidy_revisions() {\n"
         "  compadd HEAD $(git for-each-ref --format='%(refname:short)' "
         "2>/dev/null)\n}\n"
         "\n_cachetidy() {\n"
         "  local curcontext=\"$curcontext\" state line\n"
         "  local -a commands=(\n" +
         commands + "  )\n  _arguments -C" +
         argumentsOf(outline.program, names) +
         " \\\n            '1: :->command' '*:: :->arguments' && return\n"
         "  case $state in\n"
         "    command) _describe -t commands command commands ;;\n"
         "    arguments)\n      case $words[1] in\n" +
         cases + "      esac ;;\n  esac\n}\n\n_cachetidy \"$@\"\n";
}

} // namespace cachetidy::driver
