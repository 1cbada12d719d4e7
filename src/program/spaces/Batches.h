// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which requests are made that are first put together, and then sent.

#ifndef CACHETIDY_PROGRAM_SPACES_BATCHES_H
#define CACHETIDY_PROGRAM_SPACES_BATCHES_H

#include "program/texts/Requests.h"

#include <map>

namespace cachetidy::program {

class Batches {
public:
  /// Takes it by reference: it must outlive it.
  Batches(const Linked &linked, const Requests &requests);

  /// Whether what is asked for is done, as far as that is seen: at once, or
  /// with others, where their pipeline is committed or handed to who may do so;
  /// and not where it stands between MULTI and DISCARD.
  bool isSent(const Request &request) const;

private:
  bool areCommitted(Site call) const;
  bool isDiscarded(Site asked) const;
  bool isOnClientOf(Site one, Site other) const;
  Site batchOf(Site call) const;
  bool isCommittedOrGiven(Site batch) const;

  const Linked &Facts;
  std::set<std::string_view> Committed; ///< APIs of which anything is committed
  /// By the place in their function: commands that begin to defer, and end it.
  std::map<Site, models::Role> Marks;
};

} // namespace cachetidy::program

#endif
