#include "rate_table.h"
#include "rates.h"

#include <map>

static std::map<std::string, double> known_rates;

static void refresh(sqlite3 *db, const std::string &currency) {
  known_rates.insert({currency, load_rate(db, currency)});
}

double rate(sqlite3 *db, const std::string &currency) {
  const auto found = known_rates.find(currency);
  if (found != known_rates.end())
    return found->second;
  const double rate = load_rate(db, currency);
  known_rates.emplace(currency, rate);
  return rate;
}

void set_rate(sqlite3 *db, const std::string &currency, double rate) {
  store_rate(db, currency, rate);
  refresh(db, currency);
}

void retire(sqlite3 *db, const std::string &currency) {
  erase_rate(db, currency);
  known_rates.erase(currency);
}
