// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// FN: a slot that is an object with an operator(). Facts follow functions by
// their names and lambdas, and not by the class of an object.
#include "redis++.h"

#include <QObject>
#include <QTimer>

using sw::redis::Redis;

static Redis *redis = nullptr;

struct Tick {
  void operator()() const { redis->del(construct_cache_key("tick", 0)); }
};

void connect(QTimer &timer) {
  QObject::connect(&timer, &QTimer::timeout, Tick());
}
