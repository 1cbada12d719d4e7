#pragma once

#include "redis.h"

struct sqlite3;

struct User {
  std::string name;
  std::string email;
};

class UserRepository {
public:
  explicit UserRepository(sqlite3 *db) : db(db) {}
  std::optional<User> find(int id) const;
  bool set_name(int id, const std::string &name);
  bool set_email(int id, const std::string &email);

private:
  sqlite3 *db;
};

class Users {
public:
  Users(sqlite3 *db, Redis &redis) : rows(db), redis(redis) {}
  /// How others see the user: `name <email>`.
  std::string card(int id);
  bool rename(int id, const std::string &name);
  bool change_email(int id, const std::string &email);

private:
  UserRepository rows;
  Redis &redis;
};
