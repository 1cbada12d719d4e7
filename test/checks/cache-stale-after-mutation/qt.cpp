// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Qt: a query is prepared, bound and run; or run at once.
#include "Cache.h"
#include <QSqlQuery>
#include <QVariant>

QString owner(const QSqlDatabase &db, Cache &cache, int account) {
  const std::string key = construct_cache_key("owner", account);
  if (std::string known = cache.get(key); !known.empty())
    return QString::fromStdString(known);
  QSqlQuery query(db);
  query.prepare("SELECT owner FROM accounts WHERE id = ?");
  query.addBindValue(account);
  if (!query.exec() || !query.next())
    return {};
  const QString owner = query.value(0).toString();
  cache.set(key, owner.toStdString());
  return owner;
}

void sellBad(const QSqlDatabase &db, const QString &owner, int account) {
  QSqlQuery query(db);
  query.prepare("UPDATE accounts SET owner = :owner WHERE id = :id"); // expect-linked: cache-stale-after-mutation table 'accounts' and leads to no drop of 'owner:{int}'
  query.bindValue(":owner", owner);
  query.bindValue(":id", account);
  query.exec();
}

bool sellOk(const QSqlDatabase &db, Cache &cache, const QString &owner,
            int account) {
  QSqlQuery query(db);
  query.prepare("UPDATE accounts SET owner = :owner WHERE id = :id");
  query.bindValue(":owner", owner);
  query.bindValue(":id", account);
  if (!query.exec() || query.numRowsAffected() != 1)
    return false;
  cache.drop(construct_cache_key("owner", account));
  return true;
}

void closeAllBad(const QSqlDatabase &db) {
  QSqlQuery query(db);
  query.exec("DELETE FROM accounts WHERE balance = 0"); // expect-linked: cache-stale-after-mutation table 'accounts'
}

void formattedBad(const QSqlDatabase &db, int account) {
  QSqlQuery query(db);
  query.exec(QString("DELETE FROM accounts WHERE id = %1").arg(account)); // expect-linked: cache-stale-after-mutation table 'accounts'
}

// Nothing of it is cached.
void payOk(const QSqlDatabase &db, int account) {
  QSqlQuery query(db);
  query.prepare("UPDATE accounts SET balance = balance + 1 WHERE id = ?");
  query.addBindValue(account);
  query.exec();
}
