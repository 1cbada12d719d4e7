// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As texts.cpp; for Qt 5 and Qt 6.

#include <QByteArray>
#include <QString>
#include <QStringBuilder>
#include <QVariant>
#include <string>

void made(const QString &q, const QByteArray &b, const std::string &s, int id) {
  QString fromText("user:");              // is: text
  QByteArray bytes("user:");              // is: text
  (void)QLatin1String("user:");           // is: text
  (void)QStringLiteral("user:%1").arg(q); // is: text
  (void)QByteArrayLiteral("user:");       // is: text
  (void)QString("user:%1").arg(id);       // is: text
  (void)QString("%1:%2").arg(q, q);       // is: text
  (void)QLatin1String("%1").arg(q);       // is: text
  (void)QStringView(q).arg(q);            // is: text
  (void)QString::number(id);              // is: text
  (void)QByteArray::number(id);           // is: text
  (void)QString::fromStdString(s);        // is: text
  (void)QString::fromUtf8("user:");       // is: text
  (void)QString::fromLatin1("user:");     // is: text
  (void)QString::fromLocal8Bit("user:");  // is: text
  (void)QString::fromUtf16(u"user:");     // is: text
  (void)QByteArray::fromStdString(s);     // is: text
  (void)QByteArray::fromRawData("u", 1);  // is: text
  (void)QString::asprintf("u:%d", id);    // is: text
  (void)QChar('c');                       // is: text
  QAnyStringView any(q);                  // is: text
  QByteArrayView bytesView(b);            // is: text
}

void joined(QString &q, QByteArray &b, int id) {
  (void)(q + QString::number(id));            // is: text
  (void)(b + "user:");                        // is: text
  QString built = q % QLatin1String("user:"); // is: text
  QString both = "user:" % q;                 // is: text
  q.append(q);                                // is: text
  q.push_back(q);                             // is: text
  q.operator+=(q);                            // is: text
  q.operator=(q);                             // is: text
  q.setNum(id);                               // is: text
  b.append(b);                                // is: text
  b.push_back(b);                             // is: text
  b.operator+=(b);                            // is: text
  b.operator=("user:");                       // is: text
  b.setNum(id);                               // is: text
}

void seen(QString &q, QByteArray &b, QStringView v) {
  (void)q.toStdString();               // is: text
  (void)q.toUtf8();                    // is: text
  (void)q.toLatin1();                  // is: text
  (void)q.toLocal8Bit();               // is: text
  (void)q.constData();                 // is: text
  (void)q.data();                      // is: text
  (void)q.utf16();                     // is: text
  (void)qPrintable(q);                 // is: text
  (void)b.toStdString();               // is: text
  (void)b.constData();                 // is: text
  (void)b.data();                      // is: text
  (void)v.toString();                  // is: text
  (void)QVariant(q).toString();        // is: text
  (void)QLatin1String("u").toString(); // is: text
  (void)u"user:"_qs;                   // is: text
}
