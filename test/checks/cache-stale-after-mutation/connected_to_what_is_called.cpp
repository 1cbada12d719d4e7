// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Who sends a signal, and who has the slot, may be given by a call.
#include <QMap>
#include <QObject>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

class Watch : public QObject {
  Q_OBJECT
public:
  static Watch *instance();
  Watch &itself() { return *this; }
  void tell() { emit changed(); }

Q_SIGNALS:
  void changed();
};

Watch *Watch::instance() {
  static Watch watch;
  return &watch;
}

class Names : public QObject {
  Q_OBJECT
public:
  static Names *instance();
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

private Q_SLOTS:
  void forget() { names.clear(); }

private:
  QMap<int, QString> names;
};

Names *Names::instance() {
  static Names names;
  return &names;
}

void renameOk(int id) {
  QSqlQuery query;
  query.prepare("UPDATE users SET name = '' WHERE id = ?");
  query.addBindValue(id);
  query.exec();
  Watch::instance()->tell();
}

void renameBad(int id) {
  QSqlQuery query;
  query.prepare("UPDATE users SET name = '?' WHERE id = ?"); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'Names::names'
  query.addBindValue(id);
  query.exec();
}

void begin() {
  QObject::connect(Watch::instance(), SIGNAL(changed()), Names::instance(),
                   SLOT(forget()));
}

QString nameOf(int id) { return Names::instance()->nameOf(id); }
