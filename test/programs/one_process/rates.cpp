// flags: -std=c++20 -isystem /usr/include/postgresql
#include "rates.h"

#include <libpq-fe.h>

Rates::Rates() : db(PQconnectdb("dbname=bank")) {}

Rates::~Rates() { PQfinish(db); }

Rates &Rates::instance() {
  static Rates rates;
  return rates;
}

std::string Rates::load(const std::string &currency) {
  const char *values[] = {currency.c_str()};
  PGresult *rows =
      PQexecParams(db, "SELECT rate FROM rates WHERE currency = $1", 1, nullptr,
                   values, nullptr, nullptr, 0);
  const std::string rate = PQntuples(rows) == 1 ? PQgetvalue(rows, 0, 0) : "";
  PQclear(rows);
  return rate;
}

std::string Rates::of(const std::string &currency) {
  const std::lock_guard<std::mutex> lock(mutex);
  const auto found = known.find(currency);
  if (found != known.end())
    return found->second;
  const std::string rate = load(currency);
  known.emplace(currency, rate);
  return rate;
}

void Rates::set(const std::string &currency, const std::string &rate) {
  const std::lock_guard<std::mutex> lock(mutex);
  const char *values[] = {rate.c_str(), currency.c_str()};
  PQclear(PQexecParams(db, "UPDATE rates SET rate = $1 WHERE currency = $2", 2,
                       nullptr, values, nullptr, nullptr, 0));
  known.erase(currency);
}
