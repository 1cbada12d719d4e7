#include "services/fees.h"

#include <mutex>
#include <unordered_map>

#include "events/change_feed.h"

namespace shop {

using storage::Statement;

namespace {

std::mutex taxes_mutex;
std::unordered_map<std::string, std::int64_t> taxes;

} // namespace

std::string country_name(const std::string &code) {
  static const std::unordered_map<std::string, std::string> names = {
      {"AT", "Austria"}, {"CH", "Switzerland"}, {"DE", "Germany"},
      {"FR", "France"},  {"NL", "Netherlands"}, {"PL", "Poland"},
  };
  const auto found = names.find(code);
  return found != names.end() ? found->second : code;
}

std::optional<std::int64_t> shipping_fee(storage::Database &db,
                                         const std::string &country) {
  // Every checkout asks, and the carriers' price lists are short.
  static std::mutex mutex;
  static std::unordered_map<std::string, std::int64_t> fees;
  const std::lock_guard<std::mutex> lock(mutex);
  if (const auto found = fees.find(country); found != fees.end())
    return found->second;
  Statement query(db, "SELECT cents FROM shipping_fees WHERE country = ?");
  if (!query.bind(country).next())
    return std::nullopt;
  const std::int64_t cents = query.integer(0);
  fees.emplace(country, cents);
  return cents;
}

void set_shipping_fee(storage::Database &db, const std::string &country,
                      std::int64_t cents) {
  Statement upsert(db, "INSERT INTO shipping_fees(country, cents) VALUES(?, ?) "
                       "ON CONFLICT(country) DO UPDATE SET "
                       "cents = excluded.cents");
  upsert.bind(country).bind(cents).run();
}

std::optional<std::int64_t> tax_percent(storage::Database &db,
                                        const std::string &country) {
  const std::lock_guard<std::mutex> lock(taxes_mutex);
  if (const auto found = taxes.find(country); found != taxes.end())
    return found->second;
  Statement query(db, "SELECT percent FROM tax_rates WHERE country = ?");
  if (!query.bind(country).next())
    return std::nullopt;
  const std::int64_t percent = query.integer(0);
  taxes.emplace(country, percent);
  return percent;
}

void set_tax_percent(storage::Database &db, cache::Redis &redis,
                     const std::string &country, std::int64_t percent) {
  Statement upsert(db, "INSERT INTO tax_rates(country, percent) VALUES(?, ?) "
                       "ON CONFLICT(country) DO UPDATE SET "
                       "percent = excluded.percent");
  upsert.bind(country).bind(percent).run();
  forget_tax(country);
  events::announce(redis, {"tax_rates", country});
}

void forget_tax(const std::string &country) {
  const std::lock_guard<std::mutex> lock(taxes_mutex);
  taxes.erase(country);
}

void forget_taxes() {
  const std::lock_guard<std::mutex> lock(taxes_mutex);
  taxes.clear();
}

} // namespace shop
