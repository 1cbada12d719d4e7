#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "storage/repositories.h"

namespace shop {

class Users {
public:
  Users(storage::Database &db, cache::Redis &redis)
      : users_(db), redis_(redis) {}

  std::int64_t add(const std::string &name, const std::string &email);
  /// How the user is shown to others: `name <email>`.
  std::optional<std::string> card(std::int64_t id);
  bool rename(std::int64_t id, const std::string &name);
  bool change_email(std::int64_t id, const std::string &email);
  bool erase(std::int64_t id);

private:
  storage::UserRepository users_;
  cache::Redis &redis_;
};

} // namespace shop
