#include "database.h"
#include "profiles.h"

std::string Profiles::load(int user) const {
  const char *sql = "SELECT name || ': ' || motto FROM profiles WHERE id = ?";
  return first(db, sql, user).value_or("");
}

void Profiles::rename(int user, const std::string &name) {
  if (change(db, "UPDATE profiles SET name = ? WHERE id = ?", name, user))
    renamed(user);
}

void Profiles::set_motto(int user, const std::string &motto) {
  if (change(db, "UPDATE profiles SET motto = ? WHERE id = ?", motto, user))
    motto_changed(user);
}
