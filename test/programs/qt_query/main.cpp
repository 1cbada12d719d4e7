// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
#include "accounts.h"

#include <QCoreApplication>
#include <iostream>

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  QSqlDatabase db = QSqlDatabase::addDatabase("QSQLITE");
  db.setDatabaseName("bank.db");
  if (!db.open())
    return 1;
  Redis redis("127.0.0.1");
  Accounts accounts(db, redis);
  std::string command, owner;
  for (int account = 0; std::cin >> command >> account;) {
    if (command == "owner")
      std::cout << accounts.owner(account).toStdString() << '\n';
    else if (command == "transfer" && std::cin >> owner)
      accounts.transfer(account, QString::fromStdString(owner));
    else if (command == "close")
      accounts.close(account);
  }
}
