// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a project has of its own around its caches: wrappers, key builders, and
// classes that look like caches from how they are used.

#ifndef CACHETIDY_PROGRAM_SPACES_SURVEY_H
#define CACHETIDY_PROGRAM_SPACES_SURVEY_H

#include "program/Program.h"

namespace cachetidy::program {

/// An API of caches that models know, and that the program calls.
struct ApiInUse {
  std::string_view api;
  models::Keeping keeping = models::Keeping::Object;
  Site first;
  std::size_t calls = 0;
};

/// A function that hands a parameter on as a key of a shared cache, or as what
/// such a key begins with: its callers know the key.
struct Wrapper {
  facts::Index function = facts::none; ///< entity
  std::string_view api;
  Site call; ///< in it: what it hands the key to
  /// Nobody was seen to call it: what it is asked for is not known.
  bool isUncalled = false;
};

/// A function whose result is a key of a shared cache.
struct KeyMaker {
  facts::Index function = facts::none; ///< entity
  Site call;                           ///< one that leads to a cache
  bool isKnown = false;                ///< a model says that it builds keys
  /// Its first argument is what a key begins with, and callers say different
  /// words there.
  bool isForAllFamilies = false;
  bool isForKeys = false; ///< hardly a call to it makes anything else
  std::vector<keys::Pattern> families = {}; ///< sorted, as far as known

  /// It certainly builds keys, as construct_cache_key does.
  bool isBuilder() const { return isKnown || (isForAllFamilies && isForKeys); }
};

/// A class of which no body was seen and that no model names, but that is asked
/// for something, and given it where it had nothing.
struct UnseenCache {
  struct Method {
    facts::Index function = facts::none; ///< entity
    models::Role does = models::Role::Read;
    std::size_t arguments = 0;
    Site call;
  };
  std::string name;
  Site lookup; ///< finds nothing, and then there is the fill
  Site fill;
  std::vector<Method> methods; ///< by how calls to them look
};

/// A class of the project that keeps values under keys that it is given.
struct OwnContainer {
  facts::Index record = facts::none; ///< entity
  const Store *store = nullptr;
};

struct Survey {
  std::vector<ApiInUse> apis;    ///< by name
  std::vector<Wrapper> wrappers; ///< by name, as all that follow
  std::vector<KeyMaker> makers;
  std::vector<UnseenCache> unseen;
  std::vector<OwnContainer> containers;
  /// Where a shared cache is asked for a key that nothing is known of.
  std::vector<Site> unfollowed;
  /// Functions named main: more than one program.
  std::vector<facts::Index> mains;
};

/// Tests are left out of all.
Survey survey(const Program &program);

/// The part of it that is told from how calls look.
std::vector<UnseenCache> findUnseenCaches(const Program &program);

} // namespace cachetidy::program

#endif
