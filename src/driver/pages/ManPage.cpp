// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The man page.

#include "driver/pages/Pages.h"

#include <cctype>
#include <sstream>

namespace cachetidy::driver {
namespace {

/// Characters that mean something to roff, or that it would set as typographic
/// ones, which cannot be pasted into a shell.
std::string escaped(const std::string &text) {
  std::string roff;
  for (const char character : text) {
    switch (character) {
    case '\\':
      roff += "\\e";
      break;
    case '-':
      roff += "\\-";
      break;
    case '\'':
      roff += "\\(aq";
      break;
    case '"':
      roff += "\\(dq";
      break;
    case '`':
      roff += "\\(ga";
      break;
    case '^':
      roff += "\\(ha";
      break;
    case '~':
      roff += "\\(ti";
      break;
    default:
      roff += character;
    }
  }
  return roff.starts_with('.') ? "\\&" + roff : roff;
}

/// Paragraphs; lines that are set in are examples, and stay as they are.
std::string prose(const std::string &text) {
  std::string roff;
  bool isExample = false;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);) {
    if (line.starts_with("  ") != isExample) {
      isExample = !isExample;
      roff += isExample ? ".PP\n.nf\n" : ".fi\n";
    }
    roff += line.empty() ? ".PP\n" : escaped(line) + "\n";
  }
  return roff + (isExample ? ".fi\n" : "");
}

std::string bold(const std::string &text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(const std::string &text) {
  return "\\fI" + escaped(text) + "\\fR";
}

/// "-o, --output FILE"
std::string headOf(const OptionOutline &option) {
  std::string head;
  for (const std::string &name : option.names)
    head += (head.empty() ? "" : ", ") +
            (name.starts_with('-') ? bold(name) : italic(name));
  if (!option.value.empty())
    head += " " + italic(option.value);
  if (option.isRepeated)
    head += " ...";
  if (option.isRequired)
    head += " (required)";
  if (!option.excludes.empty())
    head += " (not with " + escaped(joined(option.excludes)) + ")";
  return head;
}

std::string entryOf(const OptionOutline &option) {
  return ".TP\n" + headOf(option) + "\n" + prose(option.meaning);
}

bool isOfEveryCommand(const OptionOutline &option) {
  return option.names.back() == "--help";
}

/// "cachetidy check [OPTIONS] [FILES...]"
std::string usageOf(const CommandOutline &command) {
  std::string usage = bold("cachetidy " + command.name) + " [OPTIONS]";
  for (const OptionOutline &operand : command.operands) {
    const std::string name =
        italic(operand.names.front()) + (operand.isRepeated ? "..." : "");
    usage += operand.isRequired ? " " + name : " [" + name + "]";
  }
  return usage;
}

std::string sectionOf(const CommandOutline &command) {
  std::string roff = ".SS " + usageOf(command) + "\n" + prose(command.meaning);
  for (const OptionOutline &operand : command.operands)
    roff += entryOf(operand);
  for (const OptionOutline &option : command.options)
    roff += isOfEveryCommand(option) ? "" : entryOf(option);
  if (!command.footer.empty())
    roff += ".PP\n" + prose(command.footer);
  return roff;
}

/// "finds something: ..." is about what it finds, in a word.
std::string subjectOf(const CommandOutline &program) {
  std::string subject = program.meaning.substr(0, program.meaning.find(':'));
  subject.front() = static_cast<char>(std::tolower(subject.front()));
  return subject;
}

constexpr const char *environment = R"(.SH FILES
.TP
.I .clang\-tidy
which checks run on which files, and their options
.TP
.I cachetidy.json
the project's caches
.TP
.I compile_commands.json
how the project's files are compiled
.TP
.I .cachetidy
beside it: what one run keeps for the next
.SH SEE ALSO
.BR cachetidy\-tidy (1),
.BR cachetidy\-clangd (1),
.BR clang\-tidy (1)
)";

} // namespace

std::string manPage(const Outline &outline, const std::string &version,
                    const std::string &date) {
  const CommandOutline &program = outline.program;
  std::string roff = ".TH CACHETIDY 1 " + date + " \"cachetidy " + version +
                     "\" \"User Commands\"\n.nh\n.ad l\n"
                     ".SH NAME\ncachetidy \\- " +
                     escaped(subjectOf(program)) + "\n.SH SYNOPSIS\n";
  for (const CommandOutline &command : outline.commands)
    roff +=
        (roff.ends_with("SYNOPSIS\n") ? "" : ".br\n") + usageOf(command) + "\n";
  roff += ".SH DESCRIPTION\n" + prose(program.meaning) + ".PP\n" +
          prose(program.footer) + ".SH OPTIONS\n";
  for (const OptionOutline &option : program.options)
    roff += entryOf(option);
  roff += ".SH COMMANDS\n";
  for (const CommandOutline &command : outline.commands)
    roff += sectionOf(command);
  return roff + environment;
}

} // namespace cachetidy::driver
