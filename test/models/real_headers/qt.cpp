// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for Qt 5 and Qt 6.

#include <QAtomicPointer>
#include <QGlobalStatic>
#include <QHash>
#include <QList>
#include <QMap>
#include <QMultiHash>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QScopedPointer>
#include <QSet>
#include <QSharedPointer>
#include <QStack>
#include <QString>
#include <QStringList>
#include <QVector>

using Names = QHash<QString, int>;
Q_GLOBAL_STATIC(Names, names)

void globalStatic() {
  (void)names()->size(); // is: through
  (void)names->size();   // is: through
  (void)names.exists();  // is: measure
}

void hash(QHash<QString, int> &m, const QHash<QString, int> &c,
          const QString &k) {
  (void)m.value(k);             // is: read
  (void)m.value(k, 1);          // is: read
  (void)m.contains(k);          // is: read
  (void)m.find(k);              // is: read
  (void)m.constFind(k);         // is: read
  (void)m.count();              // is: measure
  (void)m[k];                   // is: access
  m.insert(k, 1);               // is: write
  m.remove(k);                  // is: drop
  (void)m.take(k);              // is: drop
  m.erase(m.begin());           // is: drop
  m.clear();                    // is: clear
  (void)m.isEmpty();            // is: measure
  (void)m.size();               // is: measure
  (void)m.begin();              // is: iterate
  (void)c.constBegin();         // is: iterate
  (void)m.end();                // is: end
  (void)m.constEnd();           // is: end
  (void)*m.find(k);             // is: through
  (void)m.find(k).value();      // is: through
  (void)*c.find(k);             // is: through
  (void)c.constFind(k).value(); // is: through
}

void map(QMap<int, QString> &m, const QMap<int, QString> &c, int k) {
  (void)m.value(k);        // is: read
  (void)m.contains(k);     // is: read
  (void)m.constFind(k);    // is: read
  (void)m.lowerBound(k);   // is: read
  (void)m[k];              // is: access
  m.insert(k, "");         // is: write
  m.remove(k);             // is: drop
  (void)m.take(k);         // is: drop
  m.clear();               // is: clear
  (void)m.isEmpty();       // is: measure
  (void)m.end();           // is: end
  (void)*m.find(k);        // is: through
  (void)m.find(k)->size(); // is: through
  (void)c.find(k).value(); // is: through
}

void multiHash(QMultiHash<int, int> &m) {
  (void)m.values(1); // is: read
  m.insert(1, 2);    // is: write
  m.remove(1);       // is: drop
}

void set(QSet<QString> &s, const QString &k) {
  (void)s.contains(k); // is: read
  s.insert(k);         // is: write
  s << k;              // is: write
  s.remove(k);         // is: drop
  s.clear();           // is: clear
  (void)s.isEmpty();   // is: measure
  (void)*s.begin();    // is: through
}

void lists(QList<int> &l, QVector<QString> &v, QStringList &s, QQueue<int> &q,
           QStack<int> &t, QString &text) {
  (void)l.at(0);         // is: read
  (void)l[0];            // is: read
  (void)l.value(0);      // is: read
  (void)l.contains(1);   // is: read
  (void)l.indexOf(1);    // is: read
  (void)l.first();       // is: read
  l.append(1);           // is: append
  l << 1;                // is: append
  l.push_back(1);        // is: append
  l.insert(0, 1);        // is: append
  l.removeAll(1);        // is: drop
  (void)l.takeFirst();   // is: drop
  l.clear();             // is: clear
  (void)l.isEmpty();     // is: measure
  (void)l.count();       // is: measure
  (void)*l.begin();      // is: through
  (void)v.at(0);         // is: read
  v.append("");          // is: append
  v.fill("");            // is: write
  s.append("");          // is: append
  (void)s.contains("x"); // is: read
  q.enqueue(1);          // is: append
  (void)q.dequeue();     // is: drop
  t.push(1);             // is: append
  (void)t.pop();         // is: drop
  (void)text.isEmpty();  // is: measure
  text.clear();          // is: clear
  text.append("x");      // is: append
}

void pointers(QScopedPointer<QString> &p, QSharedPointer<QString> &s,
              QPointer<QObject> &o, QWeakPointer<QString> &w,
              QAtomicPointer<QString> &a) {
  (void)p->size();         // is: through
  (void)*p;                // is: through
  (void)p.data();          // is: through
  p.reset(new QString);    // is: write
  (void)p.isNull();        // is: measure
  (void)s->size();         // is: through
  (void)s.data();          // is: through
  s.reset();               // is: clear
  s.reset(new QString);    // is: write
  s.clear();               // is: clear
  (void)o.data();          // is: through
  (void)o->parent();       // is: through
  (void)w.toStrongRef();   // is: through
  (void)a.loadAcquire();   // is: through
  a.storeRelease(nullptr); // is: write
}
