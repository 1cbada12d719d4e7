// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads options by the table of Clang's driver.

#include "extract/prelude/Command.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace cachetidy::extract {
namespace {

enum class Part : std::uint8_t { Dialect, Macro, Search, Forced, Nothing };

class Options {
public:
  explicit Options(const Request &request) {
    for (const std::string &argument :
         llvm::ArrayRef(request.arguments).drop_front())
      Given.push_back(argument.c_str());
    unsigned missingIndex = 0;
    unsigned missingCount = 0;
    Parsed = getDriverOptTable().ParseArgs(
        Given, missingIndex, missingCount,
        llvm::opt::Visibility(options::ClangOption));
  }

  auto begin() const { return Parsed.begin(); }
  auto end() const { return Parsed.end(); }
  std::vector<std::string> render(const llvm::opt::Arg &option) const {
    llvm::opt::ArgStringList words;
    option.render(Parsed, words);
    return {words.begin(), words.end()};
  }

private:
  std::vector<const char *> Given;
  llvm::opt::InputArgList Parsed;
};

} // namespace

static Part partOf(const llvm::opt::Option &option) {
  if (option.matches(options::OPT_D) || option.matches(options::OPT_U))
    return Part::Macro;
  for (const auto search :
       {options::OPT_I, options::OPT_isystem, options::OPT_iquote,
        options::OPT_idirafter, options::OPT_cxx_isystem})
    if (option.matches(search))
      return Part::Search;
  if (option.matches(options::OPT_include) ||
      option.matches(options::OPT_imacros))
    return Part::Forced;
  if (option.matches(options::OPT_INPUT) || option.matches(options::OPT_o) ||
      option.matches(options::OPT_c) || option.matches(options::OPT_W_Group) ||
      option.matches(options::OPT_M_Group))
    return Part::Nothing;
  return Part::Dialect;
}

Command commandOf(const Request &request) {
  Command command;
  command.dialect = llvm::sys::path::extension(request.file).str() + '\n';
  bool isRelative = false;
  const Options options(request);
  for (const llvm::opt::Arg *option : options) {
    const std::string text = llvm::join(options.render(*option), "\n");
    switch (partOf(option->getOption())) {
    case Part::Dialect:
      command.dialect += text + '\n';
      break;
    case Part::Macro:
      command.macros.push_back(text);
      break;
    case Part::Search:
      command.searched.push_back(text);
      isRelative |= !llvm::sys::path::is_absolute(option->getValue());
      break;
    case Part::Forced:
    case Part::Nothing:
      break;
    }
  }
  if (isRelative)
    command.dialect += request.directory;
  return command;
}

std::string macroName(const std::string &macro) {
  // "-DNAME=1", or "-D" and the rest.
  return llvm::StringRef(macro)
      .drop_front(2)
      .ltrim('\n')
      .take_until([](char letter) { return letter == '=' || letter == '('; })
      .str();
}

Request requestFor(const std::string &file, const Request &like,
                   const std::vector<std::string> &macros) {
  Request request = like;
  request.file = file;
  request.arguments = {like.arguments.front()};
  const Options options(like);
  for (const llvm::opt::Arg *option : options) {
    const Part part = partOf(option->getOption());
    if (part == Part::Dialect || part == Part::Search)
      llvm::append_range(request.arguments, options.render(*option));
  }
  for (llvm::StringRef macro : macros)
    for (llvm::StringRef word; !macro.empty();) {
      std::tie(word, macro) = macro.split('\n');
      request.arguments.push_back(word.str());
    }
  request.arguments.push_back(file);
  return request;
}

} // namespace cachetidy::extract
