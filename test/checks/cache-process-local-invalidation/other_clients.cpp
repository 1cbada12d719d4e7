// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// libpqxx and Qt.
#include <QHash>
#include <QSqlQuery>
#include <QVariant>
#include <pqxx/pqxx>
#include <unordered_map>

static std::unordered_map<int, std::string> rooms;

std::string room(pqxx::connection &db, int id) {
  if (auto known = rooms.find(id); known != rooms.end())
    return known->second;
  pqxx::work work(db);
  auto row = work.exec_params1("SELECT name FROM rooms WHERE id = $1", id);
  return rooms[id] = row[0].as<std::string>();
}

void renameBad(pqxx::connection &db, int id, const std::string &name) {
  pqxx::work work(db);
  work.exec_params0("UPDATE rooms SET name = $1 WHERE id = $2", name, id);
  work.commit();
  rooms.erase(id); // expect-linked: cache-process-local-invalidation this drops from 'rooms' in one process: the others keep what they have of table 'rooms'
}

static QHash<int, QString> &owners() {
  static QHash<int, QString> owners;
  return owners;
}

QString owner(const QSqlDatabase &db, int account) {
  if (auto known = owners().constFind(account); known != owners().constEnd())
    return *known;
  QSqlQuery query(db);
  query.prepare("SELECT owner FROM accounts WHERE id = ?");
  query.addBindValue(account);
  if (!query.exec() || !query.next())
    return {};
  const QString owner = query.value(0).toString();
  owners().insert(account, owner);
  return owner;
}

void sellBad(const QSqlDatabase &db, int account) {
  QSqlQuery query(db);
  query.prepare("UPDATE accounts SET owner = '' WHERE id = ?");
  query.addBindValue(account);
  query.exec();
  owners().remove(account); // expect-linked: cache-process-local-invalidation table 'accounts'
}
