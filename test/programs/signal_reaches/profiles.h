#pragma once

#include "redis.h"

#include <boost/signals2/signal.hpp>

struct sqlite3;

class Profiles {
public:
  explicit Profiles(sqlite3 *db) : db(db) {}
  std::string load(int user) const;
  void rename(int user, const std::string &name);
  void set_motto(int user, const std::string &motto);

  boost::signals2::signal<void(int user)> renamed;
  boost::signals2::signal<void(int user)> motto_changed;

private:
  sqlite3 *db;
};

class ProfilePage {
public:
  ProfilePage(Profiles &profiles, Redis &redis);
  std::string show(int user);
  void on_renamed(int user);
  void on_motto_changed(int user);

private:
  Profiles &profiles;
  Redis &redis;
};
