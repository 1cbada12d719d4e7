// Signals of the system.
#include "redis++.h"

#include <csignal>

using sw::redis::Redis;

static Redis *redis = nullptr;
static volatile std::sig_atomic_t reload = 0;

static void dropAll(int) {
  redis->del(construct_cache_key("all", 0)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
}

static void rememberOk(int) { reload = 1; }

void follow() {
  std::signal(SIGUSR1, dropAll);
  std::signal(SIGHUP, rememberOk);
}

// Kept in a table, as daemons do it.
static void dropSome(int) {
  try {
    redis->del(construct_cache_key("some", 0));
  } catch (...) {
  }
}

static const struct {
  int number;
  void (*handler)(int);
} handlers[] = {{SIGUSR2, dropSome}, {SIGTERM, rememberOk}};

void followAll() {
  for (const auto &row : handlers)
    std::signal(row.number, row.handler);
}
