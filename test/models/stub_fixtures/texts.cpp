// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/texts.cpp, against headers of ours.

#include <QLatin1StringView>
#include <bsd/string.h>
#include <folly/Conv.h>
#include <format>
#include <glib/gstrfuncs.h>
#include <iterator>
#include <mysql/mysql.h>
#include <string>

void standard(std::string &s, int id) {
  (void)std::format("user:{}", id);                       // is: text
  (void)std::vformat("user:{}", id);                      // is: text
  std::format_to(std::back_inserter(s), "user:{}", id);   // is: text
  std::format_to_n(std::back_inserter(s), 9, "u:{}", id); // is: text
}

void follyTexts(std::string &s, folly::StringPiece p, int id) {
  (void)folly::to<std::string>("user:", id); // is: text
  (void)folly::format("user:{}", id);        // is: text
  (void)folly::sformat("user:{}", id);       // is: text
  (void)folly::stringPrintf("user:%d", id);  // is: text
  folly::stringAppendf(&s, "user:%d", id);   // is: text
  folly::StringPiece piece("user:");         // is: text
  (void)p.str();                             // is: text
  (void)p.toString();                        // is: text
  (void)p.data();                            // is: text
}

void glib(char *b, int id) {
  (void)g_strdup("user:");                     // is: text
  (void)g_strdup_printf("user:%d", id);        // is: text
  (void)g_strconcat("user:", "name", nullptr); // is: text
  g_snprintf(b, 9, "user:%d", id);             // is: text
}

void qt(QLatin1StringView v, int id) {
  QLatin1StringView made("user:"); // is: text
  (void)v.arg(id);                 // is: text
  (void)v.toString();              // is: text
}

void bsd(char *b) {
  strlcpy(b, "user:", 9); // is: text
  strlcat(b, "user:", 9); // is: text
}

void mysql(MYSQL *m, char *b, const char *name) {
  mysql_escape_string(b, name, 9);         // is: text
  mysql_real_escape_string(m, b, name, 9); // is: text
}
