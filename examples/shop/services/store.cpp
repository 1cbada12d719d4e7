#include "services/store.h"

#include "events/change_feed.h"

namespace shop {

using storage::Statement;

StoreProfile &StoreProfile::instance() {
  static StoreProfile profile;
  return profile;
}

std::string StoreProfile::name(storage::Database &db) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (!name_) {
    Statement query(db, "SELECT name FROM store WHERE id = 1");
    name_ = query.next() ? query.text(0) : "Unnamed shop";
  }
  return *name_;
}

void StoreProfile::set_name(storage::Database &db, const std::string &name) {
  Statement upsert(db, "INSERT INTO store(id, name) VALUES(1, ?) "
                       "ON CONFLICT(id) DO UPDATE SET name = excluded.name");
  upsert.bind(name).run();
}

OpeningHours &OpeningHours::instance() {
  static OpeningHours hours;
  return hours;
}

std::string OpeningHours::text(storage::Database &db) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (!text_) {
    std::string text;
    Statement query(db, "SELECT day, hours FROM opening_hours ORDER BY rowid");
    while (query.next())
      text += (text.empty() ? "" : ", ") + query.text(0) + " " + query.text(1);
    text_ = text;
  }
  return *text_;
}

void OpeningHours::set(storage::Database &db, cache::Redis &redis,
                       const std::string &day, const std::string &hours) {
  Statement upsert(db, "INSERT INTO opening_hours(day, hours) VALUES(?, ?) "
                       "ON CONFLICT(day) DO UPDATE SET hours = excluded.hours");
  upsert.bind(day).bind(hours).run();
  reset();
  events::announce(redis, {"opening_hours", day});
}

void OpeningHours::reset() {
  const std::lock_guard<std::mutex> lock(mutex_);
  text_.reset();
}

} // namespace shop
