// Drops that are queued, and those that are sent.
#include "Table.h"
#include "redis++.h"

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

static constexpr const char *move = "UPDATE desks SET person = '' WHERE id = ?";

std::string desk(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("desk", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person =
      first(db, "SELECT person FROM desks WHERE id = ?", id);
  redis.setex(key, 86400, person);
  return person;
}

void forget(Redis &redis, int id) {
  redis.del(construct_cache_key("desk", id));
}

void sentOk(sqlite3 *db, Redis &redis, int one, int other) {
  change(db, move, one);
  change(db, move, other);
  auto pipe = redis.pipeline();
  pipe.del(construct_cache_key("desk", one));
  pipe.del(construct_cache_key("desk", other));
  pipe.exec();
}

void sentAtOnceOk(sqlite3 *db, Redis &redis, int id) {
  change(db, move, id);
  redis.transaction().del(construct_cache_key("desk", id)).exec();
}

void neverSentBad(sqlite3 *db, Redis &redis, int id) {
  change(db, move, id); // expect-linked: cache-stale-after-mutation table 'desks' and leads to no drop of 'desk:{int}'
  auto pipe = redis.pipeline();
  pipe.del(construct_cache_key("desk", id));
}

void thrownAwayBad(sqlite3 *db, Redis &redis, int id) {
  change(db, move, id); // expect-linked: cache-stale-after-mutation table 'desks'
  auto pipe = redis.transaction();
  pipe.del(construct_cache_key("desk", id));
  pipe.discard();
}

void thrownAwayAtOnceBad(sqlite3 *db, Redis &redis, int id) {
  change(db, move, id); // expect-linked: cache-stale-after-mutation table 'desks'
  redis.transaction().del(construct_cache_key("desk", id)).discard();
}

void neverSentAtOnceBad(sqlite3 *db, Redis &redis, int id) {
  change(db, move, id); // expect-linked: cache-stale-after-mutation table 'desks'
  redis.pipeline().del(construct_cache_key("desk", id));
}

static void send(sw::redis::Pipeline &pipe) { pipe.exec(); }

void sentByOthersOk(sqlite3 *db, Redis &redis, int id) {
  change(db, move, id);
  send(redis.pipeline().del(construct_cache_key("desk", id)));
}

class Desks {
public:
  sw::redis::Pipeline &pipe() { return queue; }
  void moveOk(sqlite3 *db, int id) {
    change(db, move, id);
    pipe().del(construct_cache_key("desk", id));
    pipe().exec();
  }

private:
  sw::redis::Pipeline queue;
};
