// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Tables whose names are put into the statement: by a member that is set once,
// or in the place of a word in braces.
#include <QHash>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

class Songs {
public:
  void start(const QString &name) { table = name; }

  QString title(int id) {
    if (auto it = titles.constFind(id); it != titles.constEnd())
      return *it;
    QSqlQuery query;
    query.prepare(QString("SELECT title FROM %1 WHERE id = ?").arg(table));
    query.addBindValue(id);
    query.exec();
    const QString title = query.next() ? query.value(0).toString() : QString();
    titles.insert(id, title);
    return title;
  }

  void removeOk(int id) {
    QSqlQuery query;
    query.prepare(QString("DELETE FROM %1 WHERE id = ?").arg(table));
    query.addBindValue(id);
    query.exec();
    titles.remove(id);
  }

  void renameBad(int id, const QString &title) {
    QSqlQuery query;
    query.prepare(QString("UPDATE %1 SET title = ? WHERE id = ?").arg(table)); // expect-linked: cache-stale-after-mutation table 'songs' and leads to no drop of 'Songs::titles'
    query.addBindValue(title);
    query.addBindValue(id);
    query.exec();
  }

private:
  QString table;
  QHash<int, QString> titles;
};

static Songs songs;

class Users {
public:
  explicit Users(QString before) : before(std::move(before)) {}

  QString name(int id) {
    if (auto it = names.constFind(id); it != names.constEnd())
      return *it;
    QSqlQuery query = ask("SELECT name FROM {before}_users WHERE id = ?", id);
    const QString name = query.next() ? query.value(0).toString() : QString();
    names.insert(id, name);
    return name;
  }

  void removeOk(int id) {
    ask("DELETE FROM {before}_users WHERE id = ?", id);
    names.remove(id);
  }

  void hideBad(int id) {
    ask("UPDATE {before}_users SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'before_users' and leads to no drop of 'Users::names'
  }

private:
  QSqlQuery ask(const QString &text, int id) {
    QString whole = text;
    whole.replace("{before}", before);
    QSqlQuery query;
    query.prepare(whole);
    query.addBindValue(id);
    query.exec();
    return query;
  }

  QString before;
  QHash<int, QString> names;
};

static Users users("shop");

int main(int count, char **words) {
  songs.start("songs");
  const QString word = words[0];
  if (songs.title(count) == users.name(count)) {
    songs.removeOk(count);
    users.removeOk(count);
  }
  songs.renameBad(count, word);
  users.hideBad(count);
}
