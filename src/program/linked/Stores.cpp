// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What deeds are called.

#include "program/linked/Stores.h"

namespace cachetidy::program {

std::string_view nameOf(Deed deed) {
  switch (deed) {
  case Deed::Lookup:
    return "lookup";
  case Deed::Fill:
    return "fill";
  case Deed::Append:
    return "append";
  case Deed::Drop:
    return "drop";
  case Deed::Clear:
    return "clear";
  case Deed::Replace:
    return "replace";
  case Deed::Initial:
    return "initial";
  case Deed::Measure:
    return "measure";
  case Deed::Iterate:
    return "iterate";
  case Deed::Read:
    return "read";
  case Deed::Weigh:
    return "weigh";
  case Deed::Give:
    return "give";
  case Deed::Count:
    return "count";
  case Deed::Escape:
    return "escape";
  }
  return "";
}

} // namespace cachetidy::program
