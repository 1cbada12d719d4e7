// An array in an object that a function makes for itself is no store: it is
// made anew with the object each time.
#include <sqlite3.h>

struct Place {
  int x = 0, y = 0;
};

struct Profile {
  Place homes[3];
};

struct Client {
  Profile profile;
  void leave(int home) {
    profile.homes[home].x = 0;
    profile.homes[home].y = 0;
  }
};

static Client client;
static sqlite3 *db;

static int read(const char *what) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT x FROM zones", -1, &query, nullptr);
  const int x = sqlite3_step(query) == SQLITE_ROW
                    ? sqlite3_column_int(query, 0)
                    : 0;
  sqlite3_finalize(query);
  return x + (*what == 'y');
}

int start(int home) {
  Profile own;
  if (own.homes[home].x == 0 && own.homes[home].y == 0) {
    own.homes[home].x = read("x");
    own.homes[home].y = read("y");
  }
  return own.homes[home].x;
}

void leave() { client.leave(0); }

void move() {
  sqlite3_exec(db, "UPDATE zones SET x = x + 1", nullptr, nullptr, nullptr);
}
