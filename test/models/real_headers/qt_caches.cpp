// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtGui -isystem /usr/include/x86_64-linux-gnu/qt6/QtNetwork
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for the caches of Qt 5 and Qt 6.

#include <QAbstractNetworkCache>
#include <QCache>
#include <QContiguousCache>
#include <QNetworkDiskCache>
#include <QPixmap>
#include <QPixmapCache>
#include <QString>
#include <QUrl>

void cache(QCache<QString, int> &c, const QString &k) {
  c.insert(k, new int(1)); // is: write
  (void)c.object(k);       // is: read
  (void)c[k];              // is: read
  (void)c.contains(k);     // is: read
  (void)c.take(k);         // is: drop
  c.remove(k);             // is: drop
  c.clear();               // is: clear
  (void)c.keys();          // is: iterate
  (void)c.size();          // is: measure
  (void)c.count();         // is: measure
  (void)c.isEmpty();       // is: measure
  (void)c.totalCost();     // is: measure
}

void contiguous(QContiguousCache<int> &c) {
  c.insert(1, 1);           // is: write
  c.append(1);              // is: append
  c.prepend(1);             // is: append
  (void)c.at(1);            // is: read
  (void)c[1];               // is: read
  (void)c.containsIndex(1); // is: read
  (void)c.first();          // is: read
  (void)c.last();           // is: read
  c.removeFirst();          // is: drop
  c.removeLast();           // is: drop
  (void)c.takeFirst();      // is: drop
  (void)c.takeLast();       // is: drop
  c.clear();                // is: clear
  (void)c.size();           // is: measure
  (void)c.count();          // is: measure
  (void)c.isEmpty();        // is: measure
}

void pixmaps(const QString &k, const QPixmap &p, QPixmap *found) {
  QPixmapCache::insert(k, p);                      // is: write
  QPixmapCache::Key key = QPixmapCache::insert(p); // is: write
  QPixmapCache::replace(key, p);                   // is: write
  (void)QPixmapCache::find(k, found);              // is: read
  QPixmapCache::remove(k);                         // is: drop
  QPixmapCache::clear();                           // is: clear
}

void network(QAbstractNetworkCache &c, QNetworkDiskCache &d, const QUrl &u,
             QIODevice *device) {
  c.insert(device);    // is: append
  (void)c.data(u);     // is: read
  (void)c.metaData(u); // is: read
  c.remove(u);         // is: drop
  c.clear();           // is: clear
  (void)c.cacheSize(); // is: measure
  d.insert(device);    // is: append
  (void)d.data(u);     // is: read
  (void)d.metaData(u); // is: read
  d.remove(u);         // is: drop
  d.clear();           // is: clear
  (void)d.cacheSize(); // is: measure
}
