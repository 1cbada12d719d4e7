#pragma once

// What the program uses of mongocxx, which is not packaged.

#include "../bsoncxx/builder/basic/document.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mongocxx {
namespace v_noabi {

class instance {
public:
  instance();
  ~instance();
};

class uri {
public:
  explicit uri(std::string_view text);
};

namespace options {
class find {};
class update {};
} // namespace options

namespace result {
class update {
public:
  std::int32_t modified_count() const;
};
} // namespace result

class collection {
public:
  std::optional<bsoncxx::document::value>
  find_one(bsoncxx::document::view_or_value filter,
           const options::find &options = options::find());
  std::optional<result::update>
  update_one(bsoncxx::document::view_or_value filter,
             bsoncxx::document::view_or_value update,
             const options::update &options = options::update());
};

class database {
public:
  v_noabi::collection operator[](std::string_view name) const;
};

class client {
public:
  explicit client(const v_noabi::uri &uri);
  v_noabi::database operator[](std::string_view name) const;
};

} // namespace v_noabi

// Version 4 has these names here, and all else in a namespace that is not
// inline.
using v_noabi::client;
using v_noabi::collection;
using v_noabi::database;
using v_noabi::instance;
using v_noabi::uri;

} // namespace mongocxx
