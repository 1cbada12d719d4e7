// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program builds its keys with.

#include "rules/KeyForm.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace cachetidy::rules {

using facts::none;
using program::Linked;
using program::Program;
using program::Site;

/// Whether it is given to the compiler itself.
static bool isSourceFile(const Linked &linked, facts::Index file) {
  return std::ranges::any_of(linked.Unit.translationUnits,
                             [&](const auto &row) { return row.file == file; });
}

/// Whether the template parameters in a USR end with a pack of types:
/// "@FT@>2#T#pTname".
static bool hasPack(std::string_view list) {
  list.remove_prefix(std::min(list.find('#'), list.size()));
  while (list.starts_with("#T"))
    list.remove_prefix(2);
  return list.starts_with("#pT");
}

/// Whether a function takes parts of any number and type, and no object.
static bool takesAll(const Linked &linked, facts::Index function) {
  const facts::Function *known = linked.declaration(function);
  bool isFree = !known || !known->is(facts::Trait::Method) ||
                known->is(facts::Trait::StaticMethod);
  std::string_view id = linked.Unit.entities[function].id;
  std::size_t list = id.find("@FT@>");
  return isFree && list != std::string_view::npos && hasPack(id.substr(list));
}

/// Of all places where a function is declared, one in a header if there is one.
static facts::Position declarationOf(const Linked &linked,
                                     facts::Index function) {
  facts::Position found;
  for (const facts::Function &row : linked.Unit.functions) {
    if (row.entity != function || !row.at.known())
      continue;
    if (!isSourceFile(linked, row.at.file))
      return row.at;
    if (!found.known())
      found = row.at;
  }
  return found;
}

/// The function that builds keys and is called most; none where there is none.
/// One that does not take all parts comes after all others.
static facts::Index builderOf(const Linked &linked,
                              std::span<const std::string> builders) {
  auto rank = [&](facts::Index function) {
    return std::pair(takesAll(linked, function),
                     linked.callsTo(function).size());
  };
  facts::Index best = none;
  for (facts::Index i = 0; i < linked.Unit.entities.size(); ++i) {
    const facts::Entity &entity = linked.Unit.entities[i];
    bool isBuilder = entity.kind == facts::EntityKind::Function &&
                     (linked.Models.isKeyBuilder(entity.name) ||
                      models::Models::isAmong(builders, entity.name));
    if (isBuilder && !linked.callsTo(i).empty() &&
        (best == none || rank(i) > rank(best)))
      best = i;
  }
  return best;
}

KeyForm keyForm(const Program &program, const Settings &settings) {
  const Linked &linked = program.linked();
  KeyForm form;
  facts::Index builder = builderOf(linked, settings.list("Builders"));
  form.isInUse = builder != none;
  form.usedIn.resize(linked.Unit.files.size());
  form.name = settings.text("Call");
  form.header = settings.text("Header");
  if (form.isInUse) {
    for (Site call : linked.callsTo(builder))
      if (facts::Position at = linked.value(call).at; at.known())
        form.usedIn[at.file] = true;
    form.declared = declarationOf(linked, builder);
    if (form.name.empty()) {
      form.name = program.entityName(builder);
      form.isCalledWithAll = takesAll(linked, builder);
    }
  }
  if (form.name.empty())
    form.name = "cachetidy::construct_cache_key";
  if (form.header.empty() && !form.declared.known() &&
      form.name.starts_with("cachetidy::"))
    form.header = "<cachetidy/cache_key.h>";
  return form;
}

/// From one file to another that is in the project as well.
static std::string relativePath(std::string_view from, std::string_view to) {
  const std::filesystem::path folder =
      std::filesystem::path(from).parent_path();
  return std::filesystem::path(to).lexically_relative(folder).generic_string();
}

/// Whether the file is a source that names the header in an include.
static bool isIncluded(const Linked &linked, facts::Index file,
                       facts::Index header) {
  const facts::Unit &unit = linked.Unit;
  const auto rows = std::ranges::equal_range(unit.translationUnits, file, {},
                                             &facts::TranslationUnit::file);
  return header != none && std::ranges::any_of(rows, [&](const auto &row) {
           return std::ranges::any_of(row.includes, [&](facts::Index path) {
             return unit.strings[path] == unit.files[header];
           });
         });
}

/// A header from outside the project is named as from a folder "include";
/// nothing where it is in none.
static std::optional<std::string> outsideInclude(std::string_view header) {
  constexpr std::string_view folder = "/include/";
  std::size_t at = header.rfind(folder);
  if (at == std::string_view::npos)
    return std::nullopt;
  return "<" + std::string(header.substr(at + folder.size())) + ">";
}

std::optional<std::string>
includeFor(const Program &program, facts::Position use, const KeyForm &form) {
  const Linked &linked = program.linked();
  facts::Index from = form.declared.file;
  if (from == use.file)
    return form.declared < use ? std::optional<std::string>("") : std::nullopt;
  bool isThere = form.usedIn[use.file] || isIncluded(linked, use.file, from);
  if (isThere || !form.header.empty() || from == none)
    return isThere ? std::string() : form.header;
  if (isSourceFile(linked, from))
    return std::nullopt;
  std::string_view header = program.fileName(from);
  std::string_view user = program.fileName(use.file);
  if (header.starts_with('/') != user.starts_with('/'))
    return outsideInclude(header);
  return '"' + relativePath(user, header) + '"';
}

} // namespace cachetidy::rules
