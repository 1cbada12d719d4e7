// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What calls ask of caches whose entries lie in a key space: which keys they
// read, write and drop.

#ifndef CACHETIDY_PROGRAM_TEXTS_REQUESTS_H
#define CACHETIDY_PROGRAM_TEXTS_REQUESTS_H

#include "program/texts/Texts.h"

#include <set>

namespace cachetidy::program {

/// One word of what is asked, put together of its parts.
using Word = std::vector<TextPart>;

/// A call of an API, decoded as its callers have it.
struct Request {
  Site call;
  /// The calls that lead to it, outermost first, from where its keys are known.
  std::vector<Site> calls = {};
  /// What the function does, or the command that it is given.
  const models::Effect *effect = nullptr;
  std::string_view space = {};
  std::vector<Word> keys = {};
  /// What is meant within the entry; empty where the whole of it is.
  Word field = {};
  /// What is written; unknown where the call does not say.
  View value = {};
  /// How long the entry lives; empty where nothing is said.
  Word ttl = {};
  /// What its words are written in; unknown where each stands alone.
  View format = {};

  /// Where the program asks: the outermost call.
  Site at() const { return calls.empty() ? call : calls.front(); }
};

/// Whether it drops all entries, or some that it does not name.
bool dropsAny(const Request &request);

/// One key of a request.
struct Use {
  std::size_t request = 0; ///< into Requests::all()
  Word key;
  std::vector<keys::Pattern> families;
  /// What the field within the entry can be; empty where the whole is meant.
  std::vector<keys::Pattern> fields;
  /// Callers hand it over, and were not seen.
  bool isOpen = false;
};

class Requests {
public:
  /// Takes both by reference: they must outlive it.
  Requests(const Linked &linked, const Texts &texts);

  std::span<const Request> all() const { return All; }
  std::span<const Use> uses() const { return Uses; }
  /// What is asked for all keys that match a glob, which stands for the key.
  std::span<const Use> visits() const { return Visits; }
  /// A command that could not be read.
  struct Unreadable {
    std::string_view space;
    Site at;
  };
  std::span<const Unreadable> unread() const { return Unread; }
  const Request &of(const Use &use) const { return All[use.request]; }
  Site at(const Use &use) const { return of(use).at(); }
  /// What a word can be.
  std::vector<keys::Pattern> textsOf(const Word &word) const;

private:
  /// Gives what callers must know first: a parameter; unknown where nothing.
  void addHandedOn(const Request &request, facts::Index function);
  View take(Site call, const std::vector<Site> &calls, bool isLast);
  struct Decoded {
    std::optional<Request> request;
    View open; ///< what callers must know first; unknown where nothing
    bool isUnreadable = false; ///< asks for something that is not known
  };
  Decoded decode(Site call, const std::vector<Site> &calls) const;
  std::optional<std::vector<Word>> words(Site call,
                                         const models::Effect &effect,
                                         const std::vector<Site> &calls,
                                         View &open) const;
  std::vector<Word> listed(Site call, models::Slot slot,
                           const std::vector<Site> &calls) const;
  std::vector<Word> elements(View start) const;
  View copiedFrom(const View &list) const;
  View listAround(View element) const;
  Decoded ofCommand(Site call, const models::Effect &effect,
                    const std::vector<Site> &calls) const;
  Request ofFunction(Site call, const models::Effect &effect,
                     const std::vector<Site> &calls) const;
  View openIn(const Word &word) const;

  const Linked &Facts;
  const Texts &Text;
  std::vector<Request> All;
  std::vector<Use> Uses;
  std::vector<Use> Visits;
  std::vector<Unreadable> Unread;
};

} // namespace cachetidy::program

#endif
