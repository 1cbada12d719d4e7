// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// That a cache lets entries go when there are many is no drop when one changes.
#include <QCache>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

static QCache<int, QString> names(100);

QString nameOf(int id) {
  if (QString *found = names.object(id))
    return *found;
  QSqlQuery query;
  query.prepare("SELECT name FROM customers WHERE id = ?");
  query.addBindValue(id);
  QString name;
  if (query.exec() && query.next()) {
    name = query.value(0).toString();
    names.insert(id, new QString(name));
  }
  return name;
}

void renameOk(int id) {
  QSqlQuery query;
  query.prepare("UPDATE customers SET name = '' WHERE id = ?");
  query.addBindValue(id);
  if (query.exec())
    names.remove(id);
}

void renameBad(int id) {
  QSqlQuery query;
  query.prepare("UPDATE customers SET name = '?' WHERE id = ?"); // expect-linked: cache-stale-after-mutation this changes table 'customers' and leads to no drop of 'names'
  query.addBindValue(id);
  query.exec();
}

static QCache<int, QString> towns(100);

// Nobody drops any: it is as good as its authors want it.
QString townOfOk(int id) {
  if (QString *found = towns.object(id))
    return *found;
  QSqlQuery query;
  query.prepare("SELECT town FROM towns WHERE id = ?");
  query.addBindValue(id);
  QString town;
  if (query.exec() && query.next()) {
    town = query.value(0).toString();
    towns.insert(id, new QString(town));
  }
  return town;
}

void moveOk(int id) {
  QSqlQuery query;
  query.prepare("UPDATE towns SET town = '' WHERE id = ?");
  query.addBindValue(id);
  query.exec();
}
