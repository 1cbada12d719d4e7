// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Qt: slots that are lambdas, methods and functions.
#include "redis++.h"

#include <QObject>
#include <QTimer>

using sw::redis::Redis;

// What moc makes of its signals is not seen.
class Users : public QObject {
  Q_OBJECT
signals:
  void renamed(int user);
  void removed(int user);
};

class Cards : public QObject {
public:
  Cards(Users *users, Redis &redis) : redis(redis) {
    connect(users, &Users::renamed, this, &Cards::forget);
    connect(users, &Users::removed, this, &Cards::forgetSafely);
    connect(users, &Users::removed, this, [this](int user) {
      this->redis.del(construct_cache_key("photo", user)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away, and this handler lets it out
    });
    connect(users, &Users::removed, [this](int user) {
      try {
        this->redis.del(construct_cache_key("motto", user));
      } catch (const sw::redis::Error &error) {
        qWarning("%s", error.what());
      }
    });
    connect(&timer, &QTimer::timeout, this, &Cards::refresh);
  }

private:
  void forget(int bad) {
    redis.del(construct_cache_key("card", bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  }
  void forgetSafely(int ok) {
    try {
      redis.del(construct_cache_key("card", ok));
    } catch (const sw::redis::Error &) {
    }
  }
  void refresh() {
    redis.set(construct_cache_key("refreshed", 0), "now"); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::set' throws
  }
  // Nobody connects it.
  void forgetAllOk() { redis.del(construct_cache_key("all", 0)); }

  QTimer timer;
  Redis &redis;
};

void start(Users *users, Redis &redis) { static Cards cards(users, redis); }
