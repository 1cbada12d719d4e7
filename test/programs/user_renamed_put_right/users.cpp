#include "users.h"

static constexpr int kDay = 24 * 60 * 60;

std::string Users::card(int id) {
  const std::string key = construct_cache_key("user", id);
  if (auto known = redis.get(key))
    return *known;
  const auto user = rows.find(id);
  if (!user)
    return "unknown";
  const std::string card = user->name + " <" + user->email + ">";
  redis.setex(key, kDay, card);
  return card;
}

bool Users::rename(int id, const std::string &name) {
  if (!rows.set_name(id, name))
    return false;
  redis.del(construct_cache_key("user", id));
  return true;
}

bool Users::change_email(int id, const std::string &email) {
  if (!rows.set_email(id, email))
    return false;
  redis.del(construct_cache_key("user", id));
  return true;
}
