// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtNetwork -isystem /usr/include/x86_64-linux-gnu/qt6/QtSql
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As sources.cpp; for Qt 5 and Qt 6.

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QProcess>
#include <QSettings>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTextStream>
#include <QtGlobal>

void database(QSqlQuery &q) {
  (void)q.exec("select 1");  // is: source
  (void)q.exec();            // is: source
  (void)q.next();            // is: source
  (void)q.value(0);          // is: source
  QSqlQuery run("select 1"); // is: source
}

void files(QFile &f, QFileInfo &i, QDir &d, QTextStream &t) {
  (void)f.open(QIODevice::ReadOnly);         // is: source
  (void)f.open(QIODevice::WriteOnly);        // is: mutate
  (void)f.readAll();                         // is: source
  (void)f.readLine();                        // is: source
  (void)f.exists();                          // is: source
  (void)QFile::exists("f");                  // is: source
  (void)f.size();                            // is: source
  (void)t.readAll();                         // is: source
  (void)i.lastModified();                    // is: source
  (void)i.exists();                          // is: source
  (void)d.entryList();                       // is: source
  (void)QDir::currentPath();                 // is: source
  (void)QStandardPaths::findExecutable("x"); // is: source
}

void network(QNetworkAccessManager &n) {
  (void)n.get(QNetworkRequest());    // is: source
  (void)QHostInfo::fromName("host"); // is: source
}

void clocks() {
  (void)QDateTime::currentDateTime();        // is: source
  (void)QDateTime::currentMSecsSinceEpoch(); // is: source
  (void)QDate::currentDate();                // is: source
}

void others(QSettings &s, QProcess &p) {
  (void)s.value("key");               // is: source
  (void)qgetenv("HOME");              // is: source
  (void)qEnvironmentVariable("HOME"); // is: source
  p.start("ls", QStringList());       // is: source
  (void)p.readAllStandardOutput();    // is: source
}
