#include "cards.h"
#include "database.h"

static constexpr int kDay = 24 * 60 * 60;

// cachetidy: invalidated by onUserRenamed
std::string Cards::card(int user) { // expect: cache-broken-contract does not exist
  const std::string key = construct_cache_key("user_card", user);
  if (auto known = redis.get(key))
    return *known;
  const auto name = first(db, "SELECT name FROM users WHERE id = ?", user);
  if (!name)
    return "";
  const std::string card = "[" + *name + "]";
  redis.setex(key, kDay, card);
  return card;
}

void Cards::rename(int user, const std::string &name) {
  if (change(db, "UPDATE users SET name = ? WHERE id = ?", name, user))
    onUserChanged(user);
}

void Cards::onUserChanged(int user) {
  redis.del(construct_cache_key("user_card", user));
}
