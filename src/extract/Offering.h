// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A declaration of which only those can tell who say its name.

#ifndef CACHETIDY_EXTRACT_OFFERING_H
#define CACHETIDY_EXTRACT_OFFERING_H

#include <compare>
#include <string>

namespace cachetidy::extract {

/// One that stands in a namespace or a class. It is offered if it is a function
/// without the keyword `virtual` or what stands for it, a class or an
/// enumeration that is only declared, another name for a type, or a variable
/// that is defined elsewhere; none that is a template's or makes something of
/// one of the project. Nobody finds such a thing but by lookup of its name
/// ([basic.lookup]), and classes stay what they are to all others.
struct Offering {
  unsigned begin = 0; ///< of its first token in the file, in bytes
  unsigned at = 0;    ///< of its name, if it is offered
  std::string name;   ///< empty if it is not offered

  auto operator<=>(const Offering &) const = default;
};

} // namespace cachetidy::extract

#endif
