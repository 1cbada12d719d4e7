// A helper that makes the key itself keeps what its callers have loaded.
#include "Cache.h"
#include "Table.h"

std::string construct_cache_key(const char *family, int id);

struct Meeting {
  int id = 0;
  std::string topic;
};

static std::string topicKey(int id) { return construct_cache_key("topic", id); }
static std::string placeKey(int id) { return construct_cache_key("place", id); }
static std::string hostKey(int id) { return construct_cache_key("host", id); }

static void keepTopic(Cache &cache, int id, const std::string &topic) {
  cache.set(topicKey(id), topic);
}

std::string topic(sqlite3 *db, Cache &cache, int id) {
  if (std::string known = cache.get(topicKey(id)); !known.empty())
    return known;
  std::string text = first(db, "SELECT topic FROM topics WHERE id = ?", id);
  keepTopic(cache, id, text);
  return text;
}
void retitleOk(sqlite3 *db, Cache &cache, int id) {
  change(db, "UPDATE topics SET topic = 'x' WHERE id = ?", id);
  cache.drop(topicKey(id));
}
void untitleBad(sqlite3 *db, int id) {
  change(db, "UPDATE topics SET topic = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'topics' and leads to no drop of 'topic:{int}'
}

// The key is made of one member, what is kept of another.
static void keepPlace(Cache &cache, const Meeting &meeting) {
  cache.set(placeKey(meeting.id), meeting.topic + "!");
}

std::string place(sqlite3 *db, Cache &cache, int id) {
  if (std::string known = cache.get(placeKey(id)); !known.empty())
    return known;
  Meeting meeting;
  meeting.id = id;
  meeting.topic = first(db, "SELECT place FROM places WHERE id = ?", id);
  keepPlace(cache, meeting);
  return meeting.topic;
}
void moveOk(sqlite3 *db, Cache &cache, int id) {
  change(db, "UPDATE places SET place = 'x' WHERE id = ?", id);
  cache.drop(placeKey(id));
}
void leaveBad(sqlite3 *db, int id) {
  change(db, "DELETE FROM places WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'places' and leads to no drop of 'place:{int}'
}

// Who asks does so through a helper as well.
static bool findHost(Cache &cache, int id, std::string &host) {
  host = cache.get(hostKey(id));
  return !host.empty();
}
static void keepHost(Cache &cache, int id, const std::string &host) {
  cache.set(hostKey(id), host);
}

std::string host(sqlite3 *db, Cache &cache, int id) {
  std::string text;
  if (findHost(cache, id, text))
    return text;
  text = first(db, "SELECT host FROM hosts WHERE id = ?", id);
  keepHost(cache, id, text);
  return text;
}
void inviteOk(sqlite3 *db, Cache &cache, int id) {
  change(db, "UPDATE hosts SET host = 'x' WHERE id = ?", id);
  keepHost(cache, id, "x");
}
void excuseBad(sqlite3 *db, int id) {
  change(db, "DELETE FROM hosts WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'hosts' and leads to no drop of 'host:{int}'
}
