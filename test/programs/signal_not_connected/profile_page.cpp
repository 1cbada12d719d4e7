#include "profiles.h"

static constexpr int kDay = 24 * 60 * 60;

ProfilePage::ProfilePage(Profiles &profiles, Redis &redis)
    : profiles(profiles), redis(redis) {
  profiles.motto_changed.connect([this](int user) { on_motto_changed(user); });
}

std::string ProfilePage::show(int user) {
  const std::string key = construct_cache_key("profile", user);
  if (auto known = redis.get(key))
    return *known;
  const std::string page = "<h1>" + profiles.load(user) + "</h1>";
  redis.setex(key, kDay, page);
  return page;
}

void ProfilePage::on_renamed(int user) {
  redis.del(construct_cache_key("profile", user));
}

void ProfilePage::on_motto_changed(int user) {
  redis.del(construct_cache_key("profile", user));
}
