#include "services/users.h"

#include <chrono>

#include "cache/key.h"

namespace shop {

using cache::construct_cache_key;

namespace {

constexpr std::chrono::hours kCardTtl{24};

} // namespace

std::int64_t Users::add(const std::string &name, const std::string &email) {
  return users_.add(name, email);
}

std::optional<std::string> Users::card(std::int64_t id) {
  const std::string key = construct_cache_key("user", id);
  if (auto cached = redis_.get(key))
    return cached;
  const auto user = users_.find(id);
  if (!user)
    return std::nullopt;
  const std::string card = user->name + " <" + user->email + ">";
  redis_.setex(key, kCardTtl, card);
  return card;
}

bool Users::rename(std::int64_t id, const std::string &name) {
  return users_.set_name(id, name);
}

bool Users::change_email(std::int64_t id, const std::string &email) {
  if (!users_.set_email(id, email))
    return false;
  redis_.del(construct_cache_key("user", id));
  return true;
}

bool Users::erase(std::int64_t id) {
  if (!users_.erase(id))
    return false;
  redis_.del(construct_cache_key("user", id));
  return true;
}

} // namespace shop
