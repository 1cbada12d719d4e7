// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Signals and slots that are connected by their names.
#include <QMap>
#include <QObject>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

class Names : public QObject {
  Q_OBJECT
public:
  Names() {
    connect(this, SIGNAL(changed()), this, SLOT(forget()));
    connect(this, SIGNAL(touched()), SLOT(count()));
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
  void renameOk(int id) {
    QSqlQuery query;
    query.prepare("UPDATE users SET name = '' WHERE id = ?");
    query.addBindValue(id);
    query.exec();
    emit changed();
  }
  void renameBad(int id) {
    QSqlQuery query;
    query.prepare("UPDATE users SET name = '?' WHERE id = ?"); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'Names::names'
    query.addBindValue(id);
    query.exec();
    emit touched();
  }

Q_SIGNALS:
  void changed();
  void touched();

private Q_SLOTS:
  void forget() { names.clear(); }
  void count() { ++touches; }

private:
  QMap<int, QString> names;
  int touches = 0;
};

static Names &all() {
  static Names names;
  return names;
}

QString renamed(int id) {
  all().renameOk(id);
  return all().nameOf(id);
}

void renamedBehindItsBack(int id) { all().renameBad(id); }
