#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "storage/database.h"

namespace shop {

/// The English name of a country we know, or its code.
std::string country_name(const std::string &code);

/// What a parcel costs, in cents; nothing if we do not ship there.
std::optional<std::int64_t> shipping_fee(storage::Database &db,
                                         const std::string &country);
void set_shipping_fee(storage::Database &db, const std::string &country,
                      std::int64_t cents);

/// The sales tax of a country, in percent.
std::optional<std::int64_t> tax_percent(storage::Database &db,
                                        const std::string &country);
void set_tax_percent(storage::Database &db, cache::Redis &redis,
                     const std::string &country, std::int64_t percent);

/// Called in every process when a tax rate was written.
void forget_tax(const std::string &country);
void forget_taxes();

} // namespace shop
