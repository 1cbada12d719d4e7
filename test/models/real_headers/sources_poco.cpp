// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As sources.cpp; for Poco.

#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

void database(Poco::Data::Session &s, Poco::Data::Statement &t,
              Poco::Data::RecordSet &r) {
  s << "select 1";              // is: source
  t << "select 1";              // is: source
  (void)t.execute();            // is: source
  (void)t.executeAsync();       // is: source
  Poco::Data::RecordSet all(t); // is: source
  (void)r.value(0, 0);          // is: source
  (void)r.row(0);               // is: source
  (void)r.moveFirst();          // is: source
  (void)r.moveNext();           // is: source
}
