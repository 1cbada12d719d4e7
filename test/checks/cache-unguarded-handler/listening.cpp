// Threads that wait for what the database tells: the first failure ends them.
#include "redis++.h"

#include <cstdlib>
#include <postgresql/libpq-fe.h>
#include <thread>

using sw::redis::Redis;

static int next(PGconn *feed) {
  while (PQconsumeInput(feed))
    if (PGnotify *told = PQnotifies(feed)) {
      const int user = std::atoi(told->extra);
      PQfreemem(told);
      return user;
    }
  return -1;
}

static void followBad(PGconn *feed, Redis *redis) {
  PQclear(PQexec(feed, "LISTEN users"));
  for (int user = next(feed); user >= 0; user = next(feed))
    redis->del(construct_cache_key("user", user)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away
}

static void followOk(PGconn *feed, Redis *redis) {
  PQclear(PQexec(feed, "LISTEN cards"));
  for (int card = next(feed); card >= 0; card = next(feed)) {
    try {
      redis->del(construct_cache_key("card", card));
    } catch (const sw::redis::Error &) {
    }
  }
}

// Who waits again after a failure.
static void followAgainOk(PGconn *feed, Redis *redis) {
  for (;;) {
    try {
      for (int page = next(feed); page >= 0; page = next(feed))
        redis->del(construct_cache_key("page", page));
    } catch (const sw::redis::Error &) {
      std::this_thread::sleep_for(std::chrono::seconds(1));
    }
  }
}

void start(PGconn *feed, Redis *redis) {
  std::thread(followBad, feed, redis).detach();
  std::thread(followOk, feed, redis).detach();
  std::thread(followAgainOk, feed, redis).detach();
}
