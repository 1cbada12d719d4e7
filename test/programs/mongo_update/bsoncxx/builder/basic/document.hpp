#pragma once

// What the program uses of bsoncxx, which is not packaged.

#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace bsoncxx {
inline namespace v_noabi {

namespace types {
struct b_string {
  std::string_view value;
};
} // namespace types

namespace document {

class element {
public:
  types::b_string get_string() const;
};

class view {
public:
  element operator[](std::string_view key) const;
};

class value {
public:
  document::view view() const;
};

class view_or_value {
public:
  view_or_value(document::view view);
  view_or_value(document::value value);
};

} // namespace document

namespace builder::basic {

template <typename Key, typename Value>
std::tuple<Key, Value> kvp(Key &&key, Value &&value);

template <typename... Args> document::value make_document(Args &&...args);

} // namespace builder::basic
} // namespace v_noabi
} // namespace bsoncxx
