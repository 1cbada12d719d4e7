// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Qt: a table in a window, that writes what is edited there.
#include "Cache.h"
#include <QSqlQuery>
#include <QSqlTableModel>
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

static void forget(Cache &cache, int account) {
  cache.drop(construct_cache_key("owner", account));
}

class Form {
public:
  Form(const QSqlDatabase &db, Cache &cache)
      : model(nullptr, db), cache(cache) {
    model.setTable("accounts");
    model.select();
  }
  void saveBad() { model.submitAll(); } // expect-linked: cache-stale-after-mutation table 'accounts' and leads to no drop of 'owner:{int}'
  void saveOk(int account) {
    if (model.submitAll())
      forget(cache, account);
  }

private:
  QSqlTableModel model;
  Cache &cache;
};

void closeBad(const QSqlDatabase &db, int row) {
  QSqlTableModel model(nullptr, db);
  model.setTable("accounts");
  model.select();
  model.removeRow(row); // expect-linked: cache-stale-after-mutation table 'accounts'
}

void otherTableOk(const QSqlDatabase &db, int row) {
  QSqlTableModel model(nullptr, db);
  model.setTable("visits");
  model.select();
  model.removeRow(row);
}
