// Drops that are come to by other ways than a call by name.
#include "Cache.h"
#include "Table.h"

#include <boost/signals2/signal.hpp>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

static constexpr const char *retitle =
    "UPDATE talks SET title = '' WHERE id = ?";

std::string talk(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("talk", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string title =
      first(db, "SELECT title FROM talks WHERE id = ?", id);
  cache.set(key, title);
  return title;
}

struct Listener {
  virtual ~Listener() = default;
  virtual void changed(int talk) = 0;
};
struct Forget : Listener {
  explicit Forget(Cache &cache) : cache(cache) {}
  void changed(int talk) override {
    cache.drop(construct_cache_key("talk", talk));
  }
  Cache &cache;
};

void virtualOk(sqlite3 *db, Listener &listener, int talk) {
  change(db, retitle, talk);
  listener.changed(talk);
}

struct Changes {
  std::vector<std::unique_ptr<Listener>> listeners;
  void tell(int talk) {
    for (auto &listener : listeners)
      listener->changed(talk);
  }
};
void observersOk(sqlite3 *db, Changes &changes, int talk) {
  if (change(db, retitle, talk))
    changes.tell(talk);
}

void threadOk(sqlite3 *db, Cache &cache, int talk) {
  change(db, retitle, talk);
  std::thread([&cache, talk] {
    cache.drop(construct_cache_key("talk", talk));
  }).detach();
}

struct Bus {
  std::vector<std::function<void(int)>> handlers;
  void on(std::function<void(int)> handler) {
    handlers.push_back(std::move(handler));
  }
  void fire(int talk) { for (const auto &handler : handlers) handler(talk); }
};
static Bus retitled, cancelled;
static boost::signals2::signal<void(int)> moved;

void connect(Cache &cache) {
  retitled.on(
      [&cache](int talk) { cache.drop(construct_cache_key("talk", talk)); });
  moved.connect(
      [&cache](int talk) { cache.drop(construct_cache_key("talk", talk)); });
}
void busOk(sqlite3 *db, int talk) {
  change(db, retitle, talk);
  retitled.fire(talk);
}
void signalOk(sqlite3 *db, int talk) {
  change(db, retitle, talk);
  moved(talk);
}
void nobodyTellsBad(sqlite3 *db, int talk) {
  change(db, retitle, talk); // expect-linked: cache-stale-after-mutation table 'talks' and leads to no drop of 'talk:{int}'
}
