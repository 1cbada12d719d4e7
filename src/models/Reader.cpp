// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The strict half of reading a model: types, members, and what to say.

#include "models/Reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cachetidy::models {

using nlohmann::json;

/// RFC 6901: '~' and '/' in a member's name are written as "~0" and "~1".
static std::string escaped(std::string_view name) {
  std::string text;
  for (char character : name) {
    if (character == '~')
      text += "~0";
    else if (character == '/')
      text += "~1";
    else
      text += character;
  }
  return text;
}

std::string Place::pointer() const {
  if (!parent)
    return "";
  std::string step =
      parent->value->is_array() ? std::to_string(index) : escaped(name);
  return parent->pointer() + "/" + step;
}

std::string describe(const json &value) {
  if (value.is_object() || value.is_array())
    return std::string("an ") + value.type_name();
  if (value.is_null())
    return "null";
  std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
  return std::string("the ") + value.type_name() + " " + text;
}

void Reader::fail(const Place &at, std::string expected, std::string found) {
  if (!Error)
    Error = ModelError{{}, at.pointer(), std::move(expected), std::move(found)};
}

std::string_view Reader::string(const Place &at) {
  const auto *text = at.value->get_ptr<const std::string *>();
  if (text && !text->empty())
    return *text;
  fail(at, "a string that is not empty", describe(*at.value));
  return {};
}

bool Reader::boolean(const Place &at) {
  const auto *value = at.value->get_ptr<const bool *>();
  if (!value)
    fail(at, "true or false", describe(*at.value));
  return value && *value;
}

std::uint8_t Reader::count(const Place &at) {
  const auto *number = at.value->get_ptr<const json::number_unsigned_t *>();
  if (number && *number < 100)
    return static_cast<std::uint8_t>(*number);
  fail(at, "a number from 0 to 99", describe(*at.value));
  return 0;
}

void Reader::array(const Place &at,
                   const std::function<void(const Place &)> &read) {
  if (!at.value->is_array())
    return fail(at, "an array", describe(*at.value));
  for (std::size_t i = 0; i != at.value->size(); ++i)
    read(Place{&(*at.value)[i], &at, {}, i});
}

void Reader::members(const Place &at,
                     const std::function<void(const Place &)> &read) {
  if (!at.value->is_object())
    return fail(at, "an object", describe(*at.value));
  for (const auto &[name, value] : at.value->get_ref<const json::object_t &>())
    read(at.child(name, value));
}

static std::string namesOf(const std::vector<MemberReader> &known) {
  std::string names = "no members but";
  for (const MemberReader &member : known)
    names += " \"" + std::string(member.name) + "\"";
  return names;
}

void Reader::object(const Place &at, const std::vector<MemberReader> &known) {
  members(at, [&](const Place &child) {
    auto reader = std::ranges::find(known, child.name, &MemberReader::name);
    if (reader != known.end())
      reader->read(child);
    else
      fail(child, namesOf(known), "\"" + std::string(child.name) + "\"");
  });
  for (const MemberReader &wanted : known)
    if (wanted.isRequired)
      member(at, wanted.name);
}

const json *Reader::member(const Place &at, std::string_view name) {
  if (!at.value->is_object()) {
    fail(at, "an object", describe(*at.value));
    return nullptr;
  }
  auto found = at.value->find(name);
  if (found != at.value->end())
    return &*found;
  fail(at, "a member \"" + std::string(name) + "\"", "none");
  return nullptr;
}

} // namespace cachetidy::models
