// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "program/running/NamedMethods.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// "1reload(int)" is a slot, "2changed()" a signal: doc.qt.io, QObject::connect
/// and the macros of qobjectdefs.h. Empty for any other text.
std::string_view NamedMethods::nameIn(Site text) const {
  constexpr unsigned limit = 4; // the macros wrap it in a call
  for (unsigned steps = 0; text.known() && steps < limit; ++steps) {
    if (Facts.value(text).kind == ValueKind::Literal)
      break;
    text = Facts.value(text).operandCount > 1 ? Facts.operand(text, 1) : Site();
  }
  if (!text.known())
    return {};
  std::string_view name = Facts.text(text);
  const std::size_t end = name.find('(');
  if (end == std::string_view::npos || end < 2 ||
      (name[0] != '1' && name[0] != '2'))
    return {};
  return name.substr(1, end - 1);
}

/// Of what is known of the type; none where nothing is.
std::vector<facts::Index> NamedMethods::methods(facts::Index record,
                                                std::string_view name) {
  if (ByName.empty())
    for (facts::Index i = 0; i < Facts.Unit.entities.size(); ++i) {
      const facts::Entity &entity = Facts.Unit.entities[i];
      const std::string_view full = entity.name;
      if (entity.kind == facts::EntityKind::Function)
        ByName.emplace(full.substr(full.rfind(':') + 1), i);
      else if (entity.kind == facts::EntityKind::Record)
        Records.emplace(full, i);
    }
  std::vector<facts::Index> found;
  for (auto [at, end] = ByName.equal_range(name); at != end; ++at) {
    const std::string_view full = Facts.name(at->second);
    const auto home =
        full.size() > name.size() + 2
            ? Records.find(full.substr(0, full.size() - name.size() - 2))
            : Records.end();
    if (home != Records.end() && (Facts.isOrDerives(record, home->second) ||
                                  Facts.isOrDerives(home->second, record)))
      found.push_back(at->second);
  }
  return found;
}

NamedMethods::Connection NamedMethods::connectedBy(Site call) {
  Connection connection;
  Site object;
  for (std::size_t i = 1; i < Facts.value(call).operandCount; ++i) {
    const Site given = Facts.operand(call, i);
    if (!given.known())
      continue;
    const std::string_view name = nameIn(given);
    if (name.empty()) {
      const bool isAddress = Facts.value(given).kind == ValueKind::Address;
      object = isAddress ? Facts.operand(given, 0) : given;
      continue;
    }
    // Who is not named is the one who connects.
    const facts::Index record =
        object.known() ? Facts.classOf(object) : Facts.function(call).parent;
    connection.events = std::move(connection.handlers);
    connection.handlers =
        record == none ? std::vector<facts::Index>() : methods(record, name);
    object = {};
  }
  return connection;
}

} // namespace cachetidy::program
