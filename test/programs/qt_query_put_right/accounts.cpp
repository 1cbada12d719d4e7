// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
#include "accounts.h"

#include <QSqlQuery>
#include <QVariant>

static constexpr int kHours = 60 * 60;

QString Accounts::owner(int account) {
  const std::string key = construct_cache_key("account_owner", account);
  if (auto known = redis.get(key))
    return QString::fromStdString(*known);
  QSqlQuery query(db);
  query.prepare("SELECT owner FROM accounts WHERE id = ?");
  query.addBindValue(account);
  if (!query.exec() || !query.next())
    return {};
  const QString owner = query.value(0).toString();
  redis.setex(key, 8 * kHours, owner.toStdString());
  return owner;
}

bool Accounts::transfer(int account, const QString &owner) {
  QSqlQuery query(db);
  query.prepare("UPDATE accounts SET owner = :owner WHERE id = :id");
  query.bindValue(":owner", owner);
  query.bindValue(":id", account);
  if (!query.exec())
    return false;
  redis.del(construct_cache_key("account_owner", account));
  return true;
}

bool Accounts::close(int account) {
  QSqlQuery query(db);
  query.prepare(QStringLiteral("DELETE FROM accounts WHERE id = ?"));
  query.addBindValue(account);
  if (!query.exec())
    return false;
  redis.del(construct_cache_key("account_owner", account));
  return true;
}
