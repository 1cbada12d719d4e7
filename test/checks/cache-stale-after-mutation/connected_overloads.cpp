// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// A signal of several that are called alike, and one that passes on another.
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
    emit changed(id);
  }
  void moveOk(int id) {
    QSqlQuery query;
    query.prepare("UPDATE users SET name = '-' WHERE id = ?");
    query.addBindValue(id);
    query.exec();
    emit moved(id);
  }
  void renameBad(int id) {
    QSqlQuery query;
    query.prepare("UPDATE users SET name = '?' WHERE id = ?"); // expect-linked: cache-stale-after-mutation leads to no drop of 'Names::names'
    query.addBindValue(id);
    query.exec();
    emit touched();
  }

Q_SIGNALS:
  void changed(int id);
  void changed(const QString &name);
  void moved(int id);
  void left(int id);
  void touched();
};

class Names : public QObject {
  Q_OBJECT
public:
  explicit Names(Users *users) {
    connect(users, qOverload<int>(&Users::changed), this,
            qOverload<int>(&Names::forget));
    connect(users, &Users::moved, users, &Users::left);
    connect(users, QOverload<int>::of(&Users::left), this, &Names::forgetAll);
  }

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

  void forget(int id) { names.remove(id); }
  void forget(const QString &name) { names.remove(name.toInt()); }
  void forgetAll() { names.clear(); }

private:
  QMap<int, QString> names;
};

static Users &users() {
  static Users all;
  return all;
}

static Names &names() {
  static Names all(&users());
  return all;
}

QString renamed(int id) {
  users().renameOk(id);
  users().moveOk(id);
  return names().nameOf(id);
}

void renamedBehindItsBack(int id) { users().renameBad(id); }
