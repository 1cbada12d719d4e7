// What is handed to somebody who calls it is called there: an object with a
// call operator, a lambda that has a name, a function.
#include "Cache.h"
#include "Table.h"

#include <algorithm>
#include <functional>
#include <future>
#include <thread>
#include <variant>
#include <vector>

static constexpr const char *renamed =
    "UPDATE users SET name = 'x' WHERE id = ?";
static Cache shared(redisConnect("localhost", 6379));

static std::string keyOf(int user) { return construct_cache_key("card", user); }

std::string card(sqlite3 *db, int user) {
  const std::string key = keyOf(user);
  if (std::string known = shared.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  shared.set(key, name);
  return name;
}

void forget(const std::string &key) { shared.drop(key); }

void callOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  forget(keyOf(user));
}

struct Renamed {
  int user;
};
struct Moved {};

struct Forget {
  void operator()(int user) const { forget(keyOf(user)); }
  void operator()(const Renamed &event) const { forget(keyOf(event.user)); }
  void operator()(const Moved &) const {}
};

static const auto forgetOne = [](int user) { forget(keyOf(user)); };

void eachOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::vector<int> users{user};
  std::for_each(users.begin(), users.end(), Forget{});
}

void visitOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::variant<Renamed, Moved> event = Renamed{user};
  const Forget all;
  std::visit(all, event);
}

void threadOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  std::thread(Forget{}, user).join();
}

void keptOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::function<void(int)> then = Forget{};
  then(user);
}

void namedOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::vector<int> users{user};
  std::for_each(users.begin(), users.end(), forgetOne);
}

void functionOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  const std::vector<std::string> keys{keyOf(user)};
  std::for_each(keys.begin(), keys.end(), forget);
}

void invokeOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  std::invoke(forget, keyOf(user));
}

void asyncOk(sqlite3 *db, int user) {
  change(db, renamed, user);
  std::async(std::launch::async, forget, keyOf(user)).wait();
}

void renameBad(sqlite3 *db, int user) {
  change(db, renamed, user); // expect-linked: cache-stale-after-mutation leads to no drop of 'card:{int}'
  std::vector<int> users{user};
  std::for_each(users.begin(), users.end(), [](int &one) { ++one; });
}
