// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// A slot that is an object with a call operator.
#include "redis++.h"

#include <QObject>
#include <QTimer>

using sw::redis::Redis;

static Redis *redis = nullptr;

struct Tick {
  void operator()() const { redis->del(construct_cache_key("tick", 0)); } // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away
};

void connect(QTimer &timer) {
  QObject::connect(&timer, &QTimer::timeout, Tick());
}
