#pragma once

#include "redis.h"

#include <QSqlDatabase>
#include <QString>

class Accounts {
public:
  Accounts(const QSqlDatabase &db, Redis &redis) : db(db), redis(redis) {}
  QString owner(int account);
  bool transfer(int account, const QString &owner);
  bool close(int account);

private:
  QSqlDatabase db;
  Redis &redis;
};
