// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known of APIs in a project.

#ifndef CACHETIDY_TIDY_PROJECTMODELS_H
#define CACHETIDY_TIDY_PROJECTMODELS_H

#include "models/Models.h"

#include "llvm/ADT/StringRef.h"

namespace cachetidy::tidy {

/// The models that hold for the sources below `root`.
models::Models projectModels(llvm::StringRef root);

} // namespace cachetidy::tidy

#endif
