// flags: -std=c++20
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for what makes texts of others, as keys are made.

#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/substitute.h>
#include <array>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/printf.h>
#include <iterator>
#include <span>
#include <sqlite3.h>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace std::literals;

void strings(std::string &s, std::string_view v, int id) {
  (void)std::to_string(id);   // is: text
  (void)std::to_wstring(id);  // is: text
  (void)("user:" + s);        // is: text
  (void)(s + 'c');            // is: text
  (void)"user:"s;             // is: text
  (void)"user:"sv;            // is: text
  std::string made(v);        // is: text
  std::string_view seen("u"); // is: text
  std::string_view all = s;   // is: text
  (void)s.c_str();            // is: text
  (void)s.data();             // is: text
  (void)v.data();             // is: text
  s.append("x");              // is: text
  s.push_back('x');           // is: text
  s.operator+=("x");          // is: text
  s.assign("x");              // is: text
  s.operator=("x");           // is: text
}

void streams(const std::string &s, int id) {
  std::ostringstream o;
  std::stringstream begun(s); // is: text
  std::ostringstream more(s); // is: text
  o << "user:";               // is: text
  o << id;                    // is: text
  o << s;                     // is: text
  o.put('c');                 // is: text
  o.write("x", 1);            // is: text
  (void)o.str();              // is: text
  (void)o.view();             // is: text
  (void)begun.str();          // is: text
  (void)begun.view();         // is: text
}

void paths(const std::string &s) {
  std::filesystem::path p(s); // is: text
  (void)p.string();           // is: text
  (void)p.u8string();         // is: text
  (void)p.native();           // is: text
  (void)p.c_str();            // is: text
  (void)p.generic_string();   // is: text
}

void buffers(char *b, char **made, const char *c, int id) {
  std::to_chars(b, b + 1, id);        // is: text
  sprintf(b, "user:%d", id);          // is: text
  std::sprintf(b, "user:%d", id);     // is: text
  snprintf(b, 9, "user:%d", id);      // is: text
  std::snprintf(b, 9, "user:%d", id); // is: text
  (void)asprintf(made, "%d", id);     // is: text
  strcpy(b, c);                       // is: text
  std::strcpy(b, c);                  // is: text
  strncpy(b, c, 9);                   // is: text
  stpcpy(b, c);                       // is: text
  strcat(b, c);                       // is: text
  strncat(b, c, 9);                   // is: text
  (void)strdup(c);                    // is: text
  (void)strndup(c, 9);                // is: text
}

void lists(char *b, char **made, const char *format, va_list list) {
  vsprintf(b, format, list);             // is: text
  vsnprintf(b, 9, format, list);         // is: text
  (void)sqlite3_mprintf("%d", 9);        // is: text
  (void)sqlite3_vmprintf(format, list);  // is: text
  sqlite3_snprintf(9, b, "%d", 9);       // is: text
  sqlite3_vsnprintf(9, b, format, list); // is: text
  (void)vasprintf(made, format, list);   // is: text
}

void fmtTexts(std::string &s, char *b, int id) {
  (void)fmt::format("user:{}", id);                     // is: text
  (void)fmt::vformat("{}", fmt::make_format_args(id));  // is: text
  (void)fmt::sprintf("user:%d", id);                    // is: text
  (void)fmt::to_string(id);                             // is: text
  fmt::format_to(std::back_inserter(s), "user:{}", id); // is: text
  fmt::format_to_n(b, 9, "user:{}", id);                // is: text
  (void)std::back_inserter(s);                          // is: text
  (void)fmt::runtime(s);                                // is: text
  fmt::memory_buffer buffer;
  (void)fmt::appender(buffer); // is: text
  (void)fmt::string_view(s);   // is: text
}

void abslTexts(std::string &s, int id) {
  (void)absl::StrCat("user:", id);          // is: text
  absl::StrAppend(&s, "user:", id);         // is: text
  (void)absl::StrFormat("user:%d", id);     // is: text
  absl::StrAppendFormat(&s, "user:%d", id); // is: text
  (void)absl::Substitute("user:$0", id);    // is: text
  absl::SubstituteAndAppend(&s, "$0", id);  // is: text
  (void)absl::AlphaNum(id);                 // is: text
  (void)absl::string_view(s);               // is: text
}

void boostTexts(const boost::uuids::uuid &uuid, const boost::format &f,
                int id) {
  (void)boost::lexical_cast<std::string>(id); // is: text
  boost::format form("%1%");                  // is: text
  (void)(form % id);                          // is: text
  (void)form.str();                           // is: text
  (void)boost::str(f);                        // is: text
  (void)boost::uuids::to_string(uuid);        // is: text
}

void buffers(std::vector<char> &v, std::array<char, 8> &a, std::span<char> p) {
  (void)v.data(); // is: text
  (void)a.data(); // is: text
  (void)p.data(); // is: text
}
