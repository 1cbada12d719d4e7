// Receivers: libpqxx calls what the program has overridden.
#include "redis++.h"

#include <pqxx/pqxx>

using sw::redis::Redis;

class ForgetUser : public pqxx::notification_receiver {
public:
  ForgetUser(pqxx::connection &db, Redis &redis)
      : pqxx::notification_receiver(db, "user_changed"), redis(redis) {}
  void operator()(const std::string &id, int) override {
    redis.del(construct_cache_key("user", std::stoi(id))); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away
  }

private:
  Redis &redis;
};

class ForgetCard : public pqxx::notification_receiver {
public:
  ForgetCard(pqxx::connection &db, Redis &redis)
      : pqxx::notification_receiver(db, "card_changed"), redis(redis) {}
  void operator()(const std::string &id, int) override {
    try {
      redis.del(construct_cache_key("card", std::stoi(id)));
    } catch (const sw::redis::Error &) {
      again = true;
    }
  }

private:
  Redis &redis;
  bool again = false;
};

void listen(pqxx::connection &db, Redis &redis) {
  ForgetUser user(db, redis);
  ForgetCard card(db, redis);
  while (db.await_notification())
    continue;
}
