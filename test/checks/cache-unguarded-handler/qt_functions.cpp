// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Qt: slots that are functions, functors, lambdas with a name, and timers.
#include "redis++.h"

#include <QCoreApplication>
#include <QObject>
#include <QTimer>
#include <functional>

using sw::redis::Redis;

static Redis *redis = nullptr;

static void aboutToQuit() {
  redis->del(construct_cache_key("open", 0)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
}

static void started() {
  try {
    redis->del(construct_cache_key("closed", 0));
  } catch (const sw::redis::Error &) {
  }
}

void connect(QCoreApplication &application, QTimer &timer) {
  QObject::connect(&application, &QCoreApplication::aboutToQuit, &aboutToQuit);
  QObject::connect(&timer, &QTimer::timeout, &started);
  const auto later = [] {
    redis->del(construct_cache_key("later", 0)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  };
  QObject::connect(&timer, &QTimer::timeout, &application, later);
  QObject::connect(&timer, &QTimer::timeout, &application, std::bind(started));
  QTimer::singleShot(1000, &application, [] {
    redis->del(construct_cache_key("once", 0)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  });
}
