#include "database.h"
#include "users.h"

static constexpr int kDay = 24 * 60 * 60;

static std::string load_name(Site &site, int user) {
  const char *sql = "SELECT name FROM users WHERE id = ?";
  return first(site.db, sql, user).value_or("nobody");
}

[[clang::annotate("cachetidy::invalidated_by", "onUserChanged")]] std::string
card(Site &site, int user) {
  const std::string key = construct_cache_key("user_card", user);
  if (auto known = site.redis.get(key))
    return *known;
  const std::string card = "[" + load_name(site, user) + "]";
  site.redis.setex(key, kDay, card);
  return card;
}

std::string greeting(Site &site, int user) {
  const std::string key = construct_cache_key("user_greeting", user);
  if (auto known = site.redis.get(key))
    return *known;
  const std::string greeting = "Hello, " + load_name(site, user) + "!";
  site.redis.setex(key, kDay, greeting);
  return greeting;
}

static void onUserChanged(Site &site, int user) {
  site.redis.del(construct_cache_key("user_card", user));
  site.redis.del(construct_cache_key("user_greeting", user));
}

void rename(Site &site, int user, const std::string &name) {
  const char *sql = "UPDATE users SET name = ? WHERE id = ?";
  if (!change(site.db, sql, name, user))
    return;
  onUserChanged(site, user);
}
