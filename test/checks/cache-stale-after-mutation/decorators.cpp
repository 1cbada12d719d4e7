// A repository with a cache stands for the one that it wraps: who calls either
// through what both are has the cache dropped, if there is one.
#include "Cache.h"
#include "Table.h"

#include <memory>

struct Meetings {
  virtual ~Meetings() = default;
  virtual std::string topic(int id) = 0;
  virtual bool close(int id) = 0;
  virtual bool rename(int id) = 0;
};

struct StoredMeetings : Meetings {
  explicit StoredMeetings(sqlite3 *db) : db(db) {}
  std::string topic(int id) override {
    return first(db, "SELECT topic FROM meetings WHERE id = ?", id);
  }
  bool close(int id) override {
    return change(db, "UPDATE meetings SET topic = 'closed' WHERE id = ?", id);
  }
  bool rename(int id) override {
    return change(db, "UPDATE meetings SET topic = 'new' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'meetings' and leads to no drop of 'meeting:{int}'
  }
  sqlite3 *db;
};

struct CachedMeetings : Meetings {
  CachedMeetings(std::shared_ptr<Meetings> stored, Cache cache)
      : stored(std::move(stored)), cache(cache) {}
  std::string topic(int id) override {
    const std::string key = construct_cache_key("meeting", id);
    if (std::string known = cache.get(key); !known.empty())
      return known;
    const std::string topic = stored->topic(id);
    cache.set(key, topic);
    return topic;
  }
  bool close(int id) override {
    const bool isDone = stored->close(id);
    cache.drop(construct_cache_key("meeting", id));
    return isDone;
  }
  bool rename(int id) override { return stored->rename(id); }
  std::shared_ptr<Meetings> stored;
  Cache cache;
};

std::shared_ptr<Meetings> make(sqlite3 *db, redisContext *server) {
  std::shared_ptr<Meetings> stored = std::make_shared<StoredMeetings>(db);
  return server ? std::make_shared<CachedMeetings>(stored, Cache(server))
                : stored;
}

bool end(Meetings &meetings, int id) {
  return !meetings.topic(id).empty() && meetings.close(id);
}

bool changeTopic(Meetings &meetings, int id) { return meetings.rename(id); }
