#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "storage/database.h"

namespace shop::storage {

struct User {
  std::int64_t id = 0;
  std::string name;
  std::string email;
};

class UserRepository {
public:
  explicit UserRepository(Database &db) : db_(db) {}

  std::int64_t add(const std::string &name, const std::string &email);
  std::optional<User> find(std::int64_t id) const;
  bool set_name(std::int64_t id, const std::string &name);
  bool set_email(std::int64_t id, const std::string &email);
  bool erase(std::int64_t id);

private:
  Database &db_;
};

struct Product {
  std::int64_t id = 0;
  std::string name;
  std::int64_t cents = 0;
};

class ProductRepository {
public:
  explicit ProductRepository(Database &db) : db_(db) {}

  std::int64_t add(const std::string &name, std::int64_t cents);
  std::optional<Product> find(std::int64_t id) const;
  bool set_name(std::int64_t id, const std::string &name);
  bool set_price(std::int64_t id, std::int64_t cents);
  bool erase(std::int64_t id);

private:
  Database &db_;
};

} // namespace shop::storage
