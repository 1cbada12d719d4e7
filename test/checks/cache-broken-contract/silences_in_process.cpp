// The same of a drop that one of several processes makes.
#include <map>
#include <postgresql/libpq-fe.h>
#include <string>

static std::map<std::string, std::string> rates, fees;

static std::string first(PGconn *db, const char *sql, const char *id) {
  PGresult *rows = PQexecParams(db, sql, 1, nullptr, &id, nullptr, nullptr, 0);
  std::string found = PQntuples(rows) == 1 ? PQgetvalue(rows, 0, 0) : "";
  PQclear(rows);
  return found;
}

static void run(PGconn *db, const char *sql, const char *id) {
  PQclear(PQexecParams(db, sql, 1, nullptr, &id, nullptr, nullptr, 0));
}

// The others are told by the operator.
void onRateChanged(const char *currency) { rates.erase(currency); }

// cachetidy: invalidated by onRateChanged
std::string rateOk(PGconn *db, const char *currency) {
  if (auto known = rates.find(currency); known != rates.end())
    return known->second;
  return rates[currency] =
             first(db, "SELECT rate FROM rates WHERE id = $1", currency);
}

void setRateOk(PGconn *db, const char *currency) {
  run(db, "UPDATE rates SET rate = 1 WHERE id = $1", currency);
  onRateChanged(currency);
}

std::string fee(PGconn *db, const char *currency) {
  if (auto known = fees.find(currency); known != fees.end())
    return known->second;
  return fees[currency] =
             first(db, "SELECT fee FROM fees WHERE id = $1", currency);
}

void setFeeBad(PGconn *db, const char *currency) {
  run(db, "UPDATE fees SET fee = 1 WHERE id = $1", currency);
  fees.erase(currency); // expect-linked: cache-process-local-invalidation this drops from 'fees' in one process
}
