#include "storage/repositories.h"

namespace shop::storage {

std::int64_t UserRepository::add(const std::string &name,
                                 const std::string &email) {
  Statement insert(db_, "INSERT INTO users(name, email) VALUES(?, ?)");
  return insert.bind(name).bind(email).insert();
}

std::optional<User> UserRepository::find(std::int64_t id) const {
  Statement query(db_, "SELECT name, email FROM users WHERE id = ?");
  if (!query.bind(id).next())
    return std::nullopt;
  return User{id, query.text(0), query.text(1)};
}

bool UserRepository::set_name(std::int64_t id, const std::string &name) {
  Statement update(db_, "UPDATE users SET name = ? WHERE id = ?");
  return update.bind(name).bind(id).run() > 0;
}

bool UserRepository::set_email(std::int64_t id, const std::string &email) {
  Statement update(db_, "UPDATE users SET email = ? WHERE id = ?");
  return update.bind(email).bind(id).run() > 0;
}

bool UserRepository::erase(std::int64_t id) {
  Statement erase(db_, "DELETE FROM users WHERE id = ?");
  return erase.bind(id).run() > 0;
}

std::int64_t ProductRepository::add(const std::string &name,
                                    std::int64_t cents) {
  Statement insert(db_, "INSERT INTO products(name, cents) VALUES(?, ?)");
  return insert.bind(name).bind(cents).insert();
}

std::optional<Product> ProductRepository::find(std::int64_t id) const {
  Statement query(db_, "SELECT name, cents FROM products WHERE id = ?");
  if (!query.bind(id).next())
    return std::nullopt;
  return Product{id, query.text(0), query.integer(1)};
}

bool ProductRepository::set_name(std::int64_t id, const std::string &name) {
  Statement update(db_, "UPDATE products SET name = ? WHERE id = ?");
  return update.bind(name).bind(id).run() > 0;
}

bool ProductRepository::set_price(std::int64_t id, std::int64_t cents) {
  Statement update(db_, "UPDATE products SET cents = ? WHERE id = ?");
  return update.bind(cents).bind(id).run() > 0;
}

bool ProductRepository::erase(std::int64_t id) {
  Statement erase(db_, "DELETE FROM products WHERE id = ?");
  return erase.bind(id).run() > 0;
}

} // namespace shop::storage
