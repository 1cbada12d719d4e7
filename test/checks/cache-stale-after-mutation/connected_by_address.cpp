// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Who sends and who receives are members, and connected by their addresses.
#include <QMap>
#include <QObject>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

class Users : public QObject {
  Q_OBJECT
public:
  void renameOk(int id) {
    QSqlQuery query;
    query.prepare("UPDATE users SET name = '' WHERE id = ?");
    query.addBindValue(id);
    query.exec();
    emit changed();
  }
  void renameBad(int id) {
    QSqlQuery query;
    query.prepare("UPDATE users SET name = '?' WHERE id = ?"); // expect-linked: cache-stale-after-mutation leads to no drop of 'Names::names'
    query.addBindValue(id);
    query.exec();
    emit touched();
  }

Q_SIGNALS:
  void changed();
  void touched();
};

class Names : public QObject {
  Q_OBJECT
public:
  QString nameOf(int id) {
    auto found = names.find(id);
    if (found == names.end()) {
      QSqlQuery query;
      query.prepare("SELECT name FROM users WHERE id = ?");
      query.addBindValue(id);
      query.exec();
      found = names.insert(id, query.next() ? query.value(0).toString()
                                            : QString());
    }
    return found.value();
  }

public Q_SLOTS:
  void forget() { names.clear(); }
  void count() { ++touches; }

private:
  QMap<int, QString> names;
  int touches = 0;
};

class Shop : public QObject {
public:
  Shop() {
    connect(&users, SIGNAL(changed()), &names, SLOT(forget()));
    connect(&users, SIGNAL(touched()), &names, SLOT(count()));
  }
  Users users;
  Names names;
};

static Shop &shop() {
  static Shop all;
  return all;
}

QString renamed(int id) {
  shop().users.renameOk(id);
  return shop().names.nameOf(id);
}

void renamedBehindItsBack(int id) { shop().users.renameBad(id); }
