// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The completion of bash.

#include "driver/pages/Pages.h"

namespace cachetidy::driver {
namespace {

constexpr const char *head =
    R"bash(# bash completion for cachetidy, made from its option definitions

_cachetidy_words()
{
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_cachetidy_paths() # -f for files, -d for folders
{
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}

_cachetidy_revisions()
{
  _cachetidy_words "HEAD $(git for-each-ref --format='%(refname:short)' 2>/dev/null)"
}

_cachetidy()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command='' word
  COMPREPLY=()
  # bash cuts --option=value at the '='
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $word == '--' ]]; then # the compiler's
      _cachetidy_paths -f
      return
    fi
    [[ -n $command || $word == -* ]] || command=$word
  done
)bash";

std::string offerOf(const Value &value) {
  switch (value.kind) {
  case Value::Kind::Words:
    return "_cachetidy_words " + quoted(joined(value.words));
  case Value::Kind::File:
    return "_cachetidy_paths -f";
  case Value::Kind::Folder:
    return "_cachetidy_paths -d";
  case Value::Kind::Revision:
    return "_cachetidy_revisions";
  case Value::Kind::Unknown:
    break;
  }
  return ":";
}

std::string namesOf(const std::vector<OptionOutline> &options) {
  std::string names;
  for (const OptionOutline &option : options)
    names += (names.empty() ? "" : " ") + joined(option.names);
  return names;
}

/// What follows an option that has a value.
std::string valuesOf(const CommandOutline &command, const KnownNames &names) {
  std::string cases;
  for (const OptionOutline &option : command.options) {
    if (option.value.empty())
      continue;
    std::vector<std::string> patterns;
    for (const std::string &name : option.names)
      patterns.push_back(quoted(command.name + " " + name));
    cases += "    " + joined(patterns, " | ") + ") " +
             offerOf(valueOf(option, names)) + "; return ;;\n";
  }
  return cases;
}

/// What stands in the place of an option or an operand.
std::string wordsOf(const CommandOutline &command, const KnownNames &names) {
  return "    " + command.name + ")\n      if [[ $current == -* ]]; then\n" +
         "        _cachetidy_words " + quoted(namesOf(command.options)) +
         "\n      else\n        " + offerOf(operandOf(command, names)) +
         "\n      fi ;;\n";
}

} // namespace

std::string bashCompletion(const Outline &outline, const KnownNames &names) {
  std::string values;
  std::string words;
  std::string commands;
  for (const CommandOutline &command : outline.commands) {
    values += valuesOf(command, names);
    words += wordsOf(command, names);
    commands += command.name + " ";
  }
  return head + std::string("  case \"$command $previous\" in\n") + values +
         "  esac\n  case $command in\n    '') _cachetidy_words " +
         quoted(commands + namesOf(outline.program.options)) + " ;;\n" + words +
         "  esac\n}\n\ncomplete -F _cachetidy cachetidy\n";
}

} // namespace cachetidy::driver
