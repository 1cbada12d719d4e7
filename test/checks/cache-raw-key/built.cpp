// options: cache-raw-key.Show=possible
// Keys that a builder has made, and the ways on which they go.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

void directOk(CacheClient &cache, long id) {
  cache.del(construct_cache_key("user", id));
}

void localOk(CacheClient &cache, long id) {
  const auto key = construct_cache_key("user", id);
  if (!cache.get(key))
    cache.setex(key, 60, "");
}

static std::string profileKey(long id) {
  return construct_cache_key("profile", id);
}

static std::string draftOrProfileKey(long id, bool isDraft) {
  if (isDraft)
    return construct_cache_key("draft", id);
  return profileKey(id);
}

void helperOk(CacheClient &cache, long id) { cache.del(profileKey(id)); }

void helperOfHelperOk(CacheClient &cache, long id, bool isDraft) {
  cache.del(draftOrProfileKey(id, isDraft));
}

void lambdaOk(CacheClient &cache, long id) {
  auto key_of = [](long of) { return construct_cache_key("profile", of); };
  cache.del(key_of(id));
}

void capturedOk(CacheClient &cache, long id) {
  const std::string key = construct_cache_key("profile", id);
  auto drop = [&cache, key] { cache.del(key); };
  drop();
}

struct ProfileKeys {
  std::string region;
  std::string profile(long id) const {
    return construct_cache_key("profile", region, id);
  }
  static std::string count() { return construct_cache_key("profile_count"); }
};

void methodOk(CacheClient &cache, const ProfileKeys &keys, long id) {
  cache.del(keys.profile(id));
  cache.del(ProfileKeys::count());
}

class CachedProfile {
public:
  CachedProfile(CacheClient &its_cache, long id)
      : cache(its_cache), key(construct_cache_key("profile", id)) {}
  void drop() { cache.del(key); }

private:
  CacheClient &cache;
  const std::string key;
};

void memberOk(CacheClient &cache, long id) { CachedProfile(cache, id).drop(); }

void viewOk(CacheClient &cache, long id) {
  const std::string key = construct_cache_key("profile", id);
  std::string_view view = key;
  cache.del(std::string(view));
}

void conditionalOk(CacheClient &cache, long id, bool isDraft) {
  cache.del(isDraft ? construct_cache_key("draft", id)
                    : construct_cache_key("profile", id));
}

void assignedOk(CacheClient &cache, long id, bool isDraft) {
  std::string key = construct_cache_key("profile", id);
  if (isDraft)
    key = construct_cache_key("draft", id);
  cache.del(key);
}

void movedOk(CacheClient &cache, long id) {
  std::string key = construct_cache_key("profile", id);
  std::string other = std::move(key);
  cache.del(other);
}

// Parts may be put together as one likes: the builder sets them apart.
void composedPartOk(CacheClient &cache, long id, const std::string &locale) {
  cache.del(construct_cache_key("profile", std::to_string(id) + "@" + locale));
}

void inContainerOk(CacheClient &cache, const std::vector<long> &ids) {
  std::vector<std::string> keys;
  for (long id : ids)
    keys.push_back(construct_cache_key("profile", id));
  for (const std::string &key : keys)
    cache.del(key);
}

void staticOk(CacheClient &cache) {
  static const std::string key = construct_cache_key("motd");
  cache.del(key);
}

void sharedOk(CacheClient &cache, long id) {
  auto key = std::make_shared<std::string>(construct_cache_key("motd", id));
  cache.del(*key);
}

// A text that takes in a key and nothing else is that key.
void takenInOk(CacheClient &cache, long id) {
  std::string assigned, appended, emptied = "profile:" + std::to_string(id);
  assigned.assign(construct_cache_key("profile", id));
  cache.del(assigned);
  appended += construct_cache_key("profile", id);
  cache.del(appended);
  emptied.clear();
  emptied = construct_cache_key("profile", id);
  cache.del(emptied);
}

void swappedOk(CacheClient &cache, long id) {
  std::string key, made = construct_cache_key("profile", id);
  key.swap(made);
  cache.del(key);
}

void overwrittenOk(CacheClient &cache, long id) {
  std::string key = "profile:" + std::to_string(id);
  key = construct_cache_key("profile", id);
  cache.del(key);
}

void triedOk(CacheClient &cache, long id) {
  std::string key;
  try {
    key = construct_cache_key("profile", id);
  } catch (const std::exception &) {
    return;
  }
  cache.del(key);
}

struct ProfileKey {
  long id;
  std::string text() const { return construct_cache_key("profile", id); }
  operator std::string() const { return text(); }
};

void objectOk(CacheClient &cache, const ProfileKey &key) {
  cache.del(std::string(key));
  cache.del(key.text());
}

void otherwiseOk(CacheClient &cache, const std::optional<std::string> &key) {
  cache.del(key.value_or(construct_cache_key("profile")));
}

std::string digestOf(const std::string &text);

// What a function makes of it is not known.
void digestOk(CacheClient &cache, long id) {
  cache.del(digestOf("profile:" + std::to_string(id)));
}

// What was built must not be changed behind the builder's back.
void changedBad(CacheClient &cache, long id) {
  cache.del(construct_cache_key("profile", id) + ":avatar"); // expect: cache-raw-key was built, and then is changed by hand
}

void changedLaterBad(CacheClient &cache, long id) {
  std::string key = construct_cache_key("profile", id); // expect: cache-raw-key 'profile:{int}:avatar' of a shared cache was built, and then is changed by hand
  key += ":avatar";
  cache.del(key);
}

void prefixedBad(CacheClient &cache, const std::string &tenant, long id) {
  cache.del(tenant + "/" + profileKey(id)); // expect: cache-raw-key was built, and then is changed by hand
}
