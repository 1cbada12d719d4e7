// A contract may name several functions, in both of its forms, and as people
// write names in prose.

#include <map>
#include <sqlite3.h>
#include <string>

static std::map<int, std::string> cards;

void on_user_changed(int user) { cards.erase(user); }
void on_user_removed(int user) { cards.erase(user); }

static std::string read(sqlite3_stmt *query, int user) {
  sqlite3_bind_int(query, 1, user);
  sqlite3_step(query);
  return reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
}

// Right, each of them.

[[clang::annotate("cachetidy::invalidated_by", "on_user_changed",
                  "on_user_removed")]]
std::string listed(sqlite3_stmt *query, int user) {
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}

[[clang::annotate("cachetidy::invalidated_by",
                  "::on_user_changed(), on_user_removed")]]
std::string in_one_text(sqlite3_stmt *query, int user) {
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}

// cachetidy: invalidated by ::on_user_changed: also by hand
std::string with_a_colon(sqlite3_stmt *query, int user) {
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}

// cachetidy: invalidated by on_user_changed, as the manual says
std::string with_prose(sqlite3_stmt *query, int user) {
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}

// One of the names is wrong.

[[clang::annotate("cachetidy::invalidated_by", "on_user_changed",
                  "on_user_lost")]]
std::string listed_wrong(sqlite3_stmt *query, int user) { // expect-linked: cache-broken-contract dropped by 'on_user_lost', and that does not exist
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}

// cachetidy: invalidated by on_user_changed or on_user_lost
std::string either(sqlite3_stmt *query, int user) { // expect-linked: cache-broken-contract dropped by 'on_user_lost', and that does not exist
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}

// cachetidy: invalidated by on_user_changed, on_user_lost; both of users
std::string both(sqlite3_stmt *query, int user) { // expect-linked: cache-broken-contract dropped by 'on_user_lost', and that does not exist
  if (auto known = cards.find(user); known != cards.end())
    return known->second;
  return cards[user] = read(query, user);
}
