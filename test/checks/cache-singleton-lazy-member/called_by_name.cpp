// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Slots, and what is invokable, Qt calls by their names: nobody wrote the call,
// and the code that makes it may not have been made yet.
#include <QObject>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <iostream>

static QString nameFrom(const char *table) {
  QSqlQuery query;
  query.exec(QString("SELECT name FROM %1").arg(table));
  return query.next() ? query.value(0).toString() : QString("?");
}

class Window : public QObject {
  Q_OBJECT
public:
  QString user() {
    if (userName.isEmpty())
      userName = nameFrom("users");
    return userName;
  }
  QString group() {
    if (groupName.isEmpty())
      groupName = nameFrom("groups");
    return groupName;
  }
  QString role() {
    if (roleName.isEmpty())
      roleName = nameFrom("roles"); // expect-linked: cache-singleton-lazy-member 'Window::roleName'
    return roleName;
  }
  Q_INVOKABLE void forgetGroup() { groupName.clear(); }

private Q_SLOTS:
  void on_userButton_clicked() { userName.clear(); }

private:
  void on_roleButton_clicked() { roleName.clear(); }

  QString userName, groupName, roleName;
};

int main() {
  static Window window;
  for (int answer; std::cin >> answer;)
    std::cout << (window.user() + window.group() + window.role()).size();
}
