// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Methods that are named by texts: SIGNAL(changed()) and SLOT(reload()) of Qt.

#ifndef CACHETIDY_PROGRAM_RUNNING_NAMEDMETHODS_H
#define CACHETIDY_PROGRAM_RUNNING_NAMEDMETHODS_H

#include "program/linked/Linked.h"

#include <map>
#include <string_view>

namespace cachetidy::program {

class NamedMethods {
public:
  /// Takes it by reference: it must outlive this.
  explicit NamedMethods(const Linked &linked) : Facts(linked) {}

  /// What a call connects that is given texts.
  struct Connection {
    std::vector<facts::Index> events;
    std::vector<facts::Index> handlers;
  };

  /// Of a call that registers a handler. Nothing where it is given no texts.
  /// The class of an object may be any that its type stands for.
  Connection connectedBy(Site call);

private:
  std::string_view nameIn(Site text) const;
  std::vector<facts::Index> methods(facts::Index record, std::string_view name);

  const Linked &Facts;
  /// Functions by the last part of their names; filled when it is asked for.
  std::multimap<std::string_view, facts::Index> ByName;
  std::map<std::string_view, facts::Index> Records; ///< by name
};

} // namespace cachetidy::program

#endif
