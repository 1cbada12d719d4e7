#include "rows.h"

void Users::anonymise(int id) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", id);
  changed(id);
}
void Users::lower(int id) {
  change(db, "UPDATE users SET name = lower(name) WHERE id = ?", id);
  changed(id);
}
void Orders::pay(int id) {
  change(db, "UPDATE orders SET total = 0 WHERE id = ?", id);
  changed(id);
}
void Orders::cancel(int id) {
  change(db, "UPDATE orders SET total = -1 WHERE id = ?", id);
  changed(id);
}

void renameTown(sqlite3 *db, int id) {
  if (change(db, "UPDATE towns SET name = '' WHERE id = ?", id))
    forget<Town>(id);
}
void renameRoad(sqlite3 *db, int id) {
  if (change(db, "UPDATE roads SET name = '' WHERE id = ?", id))
    forget<Road>(id);
}
void closeRoad(sqlite3 *db, int id) {
  change(db, "UPDATE roads SET name = 'closed' WHERE id = ?", id);
  forget<Road>(id);
}
