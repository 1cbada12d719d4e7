// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which requests are made that are first put together, and then sent.

#ifndef CACHETIDY_PROGRAM_SPACES_BATCHES_H
#define CACHETIDY_PROGRAM_SPACES_BATCHES_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

class Batches {
public:
  /// Takes it by reference: it must outlive it.
  explicit Batches(const Linked &linked);

  /// Whether what a call asks for is sent, as far as that is seen: at once, or
  /// with others, where their pipeline is committed or handed to who may do so.
  bool areSent(Site call) const;

private:
  Site batchOf(Site call) const;
  bool isCommittedOrGiven(Site batch) const;

  const Linked &Facts;
  std::set<std::string_view> Committed; ///< APIs of which anything is committed
};

} // namespace cachetidy::program

#endif
