#pragma once

#include <map>
#include <mutex>
#include <string>

struct pg_conn;

/// What the central bank says, for as long as the process runs.
class Rates {
public:
  static Rates &instance();
  Rates(const Rates &) = delete;
  Rates &operator=(const Rates &) = delete;

  std::string of(const std::string &currency);
  void set(const std::string &currency, const std::string &rate);
  void forget(const std::string &currency);

private:
  Rates();
  ~Rates();
  std::string load(const std::string &currency);
  void store(const std::string &currency, const std::string &rate);

  std::mutex mutex;
  pg_conn *db;
  std::map<std::string, std::string> known;
};
