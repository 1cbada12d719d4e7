// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtNetwork
#include "client.h"

#include <QCoreApplication>

int main(int count, char **arguments) {
  QCoreApplication application(count, arguments);
  Client client;
  client.fetch("https://example.org/data", arguments[1]);
  client.push("https://example.org/data", arguments[2], "data");
  return application.exec();
}
