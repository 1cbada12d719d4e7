#include "services/pricing.h"

#include "cache/key.h"

namespace shop {

using cache::construct_cache_key;
using storage::Statement;

ExchangeRates::ExchangeRates(storage::Database &db, events::Bus &bus)
    : db_(db), bus_(bus) {
  bus_.subscribe("exchange_rates", [this](const events::RowChange &change) {
    forget(change.key);
  });
}

std::optional<std::string> ExchangeRates::rate(const std::string &currency) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (const auto found = rates_.find(currency); found != rates_.end())
    return found->second;
  Statement query(db_, "SELECT rate FROM exchange_rates WHERE currency = ?");
  if (!query.bind(currency).next())
    return std::nullopt;
  const std::string rate = query.text(0);
  rates_.emplace(currency, rate);
  return rate;
}

void ExchangeRates::set(const std::string &currency, const std::string &rate) {
  Statement upsert(db_, "INSERT INTO exchange_rates(currency, rate) "
                        "VALUES(?, ?) ON CONFLICT(currency) DO UPDATE SET "
                        "rate = excluded.rate");
  upsert.bind(currency).bind(rate).run();
  bus_.publish({"exchange_rates", currency});
}

void ExchangeRates::forget(const std::string &currency) {
  const std::lock_guard<std::mutex> lock(mutex_);
  rates_.erase(currency);
}

std::optional<std::int64_t> Discounts::percent(const std::string &code) {
  const std::lock_guard<std::mutex> lock(mutex_);
  check_version();
  if (const auto found = percents_.find(code); found != percents_.end())
    return found->second;
  const auto percent = load(code);
  if (percent)
    percents_.emplace(code, *percent);
  return percent;
}

void Discounts::set(const std::string &code, std::int64_t percent) {
  Statement upsert(db_, "INSERT INTO discounts(code, percent) VALUES(?, ?) "
                        "ON CONFLICT(code) DO UPDATE SET "
                        "percent = excluded.percent");
  upsert.bind(code).bind(percent).run();
  redis_.incr(construct_cache_key("discounts_version"));
}

void Discounts::check_version() {
  // Without the server nobody vouches for our copies.
  const auto version = redis_.get(construct_cache_key("discounts_version"));
  if (version && *version == version_)
    return;
  percents_.clear();
  version_ = version.value_or("");
}

std::optional<std::int64_t> Discounts::load(const std::string &code) {
  Statement query(db_, "SELECT percent FROM discounts WHERE code = ?");
  if (!query.bind(code).next())
    return std::nullopt;
  return query.integer(0);
}

} // namespace shop
