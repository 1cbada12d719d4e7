// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known of APIs in a project.

#include "tidy/ProjectModels.h"

namespace cachetidy::tidy {

models::Models projectModels(llvm::StringRef root) {
  return models::Models::builtIn();
}

} // namespace cachetidy::tidy
