#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "cache/redis.h"
#include "events/bus.h"
#include "storage/database.h"

namespace shop {

/// What one euro is worth in other currencies.
class ExchangeRates {
public:
  ExchangeRates(storage::Database &db, events::Bus &bus);

  std::optional<std::string> rate(const std::string &currency);
  void set(const std::string &currency, const std::string &rate);

private:
  void forget(const std::string &currency);

  storage::Database &db_;
  events::Bus &bus_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::string> rates_;
};

/// What a discount code takes off, in percent. Each process keeps the codes
/// it was asked for, as long as the version in the shared cache stands still.
class Discounts {
public:
  Discounts(storage::Database &db, cache::Redis &redis)
      : db_(db), redis_(redis) {}

  std::optional<std::int64_t> percent(const std::string &code);
  void set(const std::string &code, std::int64_t percent);

private:
  void check_version();
  std::optional<std::int64_t> load(const std::string &code);

  storage::Database &db_;
  cache::Redis &redis_;
  std::mutex mutex_;
  std::string version_;
  std::unordered_map<std::string, std::int64_t> percents_;
};

} // namespace shop
