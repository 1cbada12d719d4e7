// The database tells every process what was changed, by whomever.
#include "Rows.h"

#include <cstdlib>
#include <map>
#include <poll.h>

static std::map<int, std::string> names, titles;

std::string nameOk(PGconn *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = $1", user);
}

void rename(PGconn *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = $1", user);
  names.erase(user);
}

void listen(PGconn *feed) {
  PQclear(PQexec(feed, "LISTEN user_changed"));
  pollfd socket{PQsocket(feed), POLLIN, 0};
  while (poll(&socket, 1, -1) > 0 && PQconsumeInput(feed)) {
    while (PGnotify *told = PQnotifies(feed)) {
      names.erase(std::atoi(told->extra));
      PQfreemem(told);
    }
  }
}

// Of these it says nothing.
std::string title(PGconn *db, int user) {
  if (auto known = titles.find(user); known != titles.end())
    return known->second;
  return titles[user] =
             first(db, "SELECT title FROM titles WHERE id = $1", user);
}

void retitleBad(PGconn *db, int user) {
  change(db, "UPDATE titles SET title = '' WHERE id = $1", user);
  titles.erase(user); // expect-linked: cache-process-local-invalidation this drops from 'titles' in one process
}
