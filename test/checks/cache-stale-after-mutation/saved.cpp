// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Who goes through a whole list, and puts its elements where they came from,
// saves the list: it is the table that was out of date.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <QVector>

struct Engine {
  QString name;
  QString icon;
  bool operator==(const Engine &other) const { return name == other.name; }
};

class Engines {
public:
  void load() {
    isLoaded = true;
    QSqlQuery query;
    query.exec("SELECT name FROM engines");
    while (query.next()) {
      Engine engine;
      engine.name = query.value(0).toString();
      engines.append(engine);
    }
    if (engines.isEmpty())
      restore();
  }
  void restore() { addOk(Engine{"default", ""}); }
  void addOk(const Engine &engine) {
    if (!isLoaded)
      load();
    if (!engines.contains(engine))
      engines.append(engine);
  }
  void setIconOk(const Engine &of, const QString &icon) {
    const int index = engines.indexOf(of);
    if (index != -1)
      engines[index].icon = icon;
  }
  void removeOk(const Engine &engine) {
    const int index = engines.indexOf(engine);
    QSqlQuery query;
    query.prepare("DELETE FROM engines WHERE name = ?");
    query.bindValue(0, engine.name);
    query.exec();
    engines.remove(index);
  }
  void setAllOk(const QVector<Engine> &all) { engines = all; }
  QVector<Engine> all() {
    if (!isLoaded)
      load();
    return engines;
  }
  void saveOk() {
    QSqlQuery query;
    query.exec("DELETE FROM engines");
    for (const Engine &engine : std::as_const(engines)) {
      query.prepare("INSERT INTO engines (name) VALUES (?)");
      query.addBindValue(engine.name);
      query.exec();
    }
  }
  void forgetBad() {
    QSqlQuery query;
    query.exec("DELETE FROM engines"); // expect-linked: cache-stale-after-mutation table 'engines' and leads to no drop of 'Engines::engines'
    for (const Engine &engine : std::as_const(engines)) {
      query.prepare("INSERT INTO forgotten (name) VALUES (?)");
      query.addBindValue(engine.name);
      query.exec();
    }
  }

private:
  QVector<Engine> engines;
  bool isLoaded = false;
};

static Engines engines;

int main(int count, char **) {
  engines.addOk({"a", "b"});
  engines.setIconOk({"a", "b"}, "c");
  engines.removeOk({"a", "b"});
  engines.setAllOk(engines.all());
  if (count > 1)
    engines.saveOk();
  else
    engines.forgetBad();
}
