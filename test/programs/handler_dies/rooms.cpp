#include "database.h"
#include "rooms.h"

#include <iostream>

static constexpr long long kDay = 24 * 60 * 60;

Rooms::Rooms(sqlite3 *db, sw::redis::Redis &redis, Bus &bus)
    : db(db), redis(redis), bus(bus) {
  bus.subscribe("rooms", [this](int room) { on_change(room); });
}

std::optional<std::string> Rooms::known_name(int room) {
  try {
    return redis.get(construct_cache_key("room", room));
  } catch (const sw::redis::Error &error) {
    std::cerr << "room " << room << ": " << error.what() << '\n';
    return std::nullopt;
  }
}

void Rooms::keep_name(int room, const std::string &name) {
  try {
    redis.setex(construct_cache_key("room", room), kDay, name);
  } catch (const sw::redis::Error &error) {
    std::cerr << "room " << room << ": " << error.what() << '\n';
  }
}

std::string Rooms::name(int room) {
  if (auto known = known_name(room))
    return *known;
  const auto name = first(db, "SELECT name FROM rooms WHERE id = ?", room);
  if (!name)
    return "no such room";
  keep_name(room, *name);
  return *name;
}

void Rooms::rename(int room, const std::string &name) {
  if (change(db, "UPDATE rooms SET name = ? WHERE id = ?", name, room))
    bus.publish("rooms", room);
}

void Rooms::on_change(int room) {
  redis.del(construct_cache_key("room", room)); // expect: cache-unguarded-handler
}
