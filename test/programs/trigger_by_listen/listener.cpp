// flags: -std=c++20 -isystem /usr/include/postgresql
#include "users.h"

#include <cstdlib>
#include <libpq-fe.h>
#include <poll.h>

void follow_changes(Redis &redis) {
  PGconn *feed = PQconnectdb("dbname=shop");
  PQclear(PQexec(feed, "LISTEN user_changed"));
  pollfd descriptor{PQsocket(feed), POLLIN, 0};
  while (poll(&descriptor, 1, -1) > 0 && PQconsumeInput(feed) == 1) {
    while (PGnotify *change = PQnotifies(feed)) {
      redis.del(construct_cache_key("user_name", std::atoi(change->extra)));
      PQfreemem(change);
    }
  }
  PQfinish(feed);
}
