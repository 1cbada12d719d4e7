// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the client library of MySQL and MariaDB declares, as far as models of
// texts name it.

#ifndef CACHETIDY_STUB_MYSQL_H
#define CACHETIDY_STUB_MYSQL_H

struct MYSQL;

extern "C" unsigned long mysql_escape_string(char *to, const char *from,
                                             unsigned long length);
extern "C" unsigned long mysql_real_escape_string(MYSQL *mysql, char *to,
                                                  const char *from,
                                                  unsigned long length);

#endif
