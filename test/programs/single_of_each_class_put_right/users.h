#ifndef USERS_H
#define USERS_H

#include "single.h"

#include <sqlite3.h>
#include <string>

class Users : public Single<Users> {
public:
  Users() { sqlite3_open("users", &db); }
  std::string name(int id);
  void setOnline(int id, int isOnline);

private:
  sqlite3 *db = nullptr;
};

#endif
