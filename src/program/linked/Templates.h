// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Instances of templates that no unit has told of by their own name.

#ifndef CACHETIDY_PROGRAM_LINKED_TEMPLATES_H
#define CACHETIDY_PROGRAM_LINKED_TEMPLATES_H

#include "facts/Unit.h"

namespace cachetidy::program {

/// A unit that does not see what a template does cannot know whether the
/// instance that it names is a function of its own (facts::Entity::id). Where
/// nobody has a body for that one, the template is meant.
facts::Unit withTemplatesNamed(facts::Unit unit);

} // namespace cachetidy::program

#endif
