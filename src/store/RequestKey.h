// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What names an extraction in a store.

#ifndef CACHETIDY_STORE_REQUESTKEY_H
#define CACHETIDY_STORE_REQUESTKEY_H

#include "extract/Extract.h"

namespace cachetidy::store {

/// Of the version of the extractor, the command, and what of the environment
/// a compiler listens to. The same for every checkout of the project: the root
/// gives way to a mark wherever an argument begins with it or hands it to an
/// option. A macro keeps it: it may come to be a part of the facts.
extract::Digest keyOf(const extract::Request &request);

} // namespace cachetidy::store

#endif
