#pragma once

// What the program uses of mongocxx, which is not packaged.

#include "../bsoncxx/builder/basic/document.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mongocxx {
inline namespace v_noabi {

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
  mongocxx::collection operator[](std::string_view name) const;
};

class client {
public:
  explicit client(const mongocxx::uri &uri);
  mongocxx::database operator[](std::string_view name) const;
};

} // namespace v_noabi
} // namespace mongocxx
