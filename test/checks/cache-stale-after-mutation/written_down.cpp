// A list of the program's own objects is what is changed first; who is handed
// one of them, or the object that has the list, writes down what is there.
#include <memory>
#include <sqlite3.h>
#include <string>
#include <vector>

struct Point {
  int id = 0;
  double length = 0;
};

static sqlite3 *db = nullptr;

static void run(const std::string &statement) {
  sqlite3_exec(db, statement.c_str(), nullptr, nullptr, nullptr);
}

class Route {
public:
  const std::vector<std::unique_ptr<Point>> &all() {
    if (points.empty()) {
      sqlite3_stmt *rows = nullptr;
      sqlite3_prepare_v2(db, "SELECT id, length FROM points", -1, &rows,
                         nullptr);
      while (sqlite3_step(rows) == SQLITE_ROW)
        points.push_back(std::make_unique<Point>(
            Point{sqlite3_column_int(rows, 0), sqlite3_column_double(rows, 1)}));
      sqlite3_finalize(rows);
    }
    return points;
  }
  void addOk(int id) {
    run("INSERT INTO points (id, length) VALUES (" + std::to_string(id) +
        ", 1)");
    points.clear();
  }
  void resetBad() {
    run("UPDATE points SET length = 0"); // expect-linked: cache-stale-after-mutation table 'points' and leads to no drop of 'Route::points'
  }

private:
  std::vector<std::unique_ptr<Point>> points;
};

static Route route;

static void writeDownOk(const Point *point) {
  run("UPDATE points SET length = " + std::to_string(point->length) +
      " WHERE id = " + std::to_string(point->id));
}

void stretchOk() {
  Point *first = route.all().front().get();
  first->length *= 2;
  writeDownOk(first);
}

static void writeAllOk(Route &of) {
  for (const auto &point : of.all())
    run("DELETE FROM points WHERE id = " + std::to_string(point->id));
}

int main() {
  sqlite3_open("shop.db", &db);
  for (int id = 0; id < 3; ++id) {
    route.addOk(id);
    stretchOk();
  }
  writeAllOk(route);
  route.resetBad();
  return static_cast<int>(route.all().size());
}
