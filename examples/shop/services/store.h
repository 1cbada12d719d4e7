#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "storage/database.h"

namespace shop {

/// The name above the door; every page shows it.
class StoreProfile {
public:
  static StoreProfile &instance();

  std::string name(storage::Database &db) const;
  void set_name(storage::Database &db, const std::string &name);

private:
  StoreProfile() = default;

  mutable std::mutex mutex_;
  mutable std::optional<std::string> name_;
};

/// The week's opening hours as one line of text.
class OpeningHours {
public:
  static OpeningHours &instance();

  std::string text(storage::Database &db) const;
  void set(storage::Database &db, cache::Redis &redis, const std::string &day,
           const std::string &hours);
  /// Called in every process when the hours were written.
  void reset();

private:
  OpeningHours() = default;

  mutable std::mutex mutex_;
  mutable std::optional<std::string> text_;
};

} // namespace shop
