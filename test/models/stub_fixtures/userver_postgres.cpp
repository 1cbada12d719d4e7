// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for userver's client of
// PostgreSQL.

#include <userver/storages/postgres/cluster.hpp>

namespace postgres = userver::storages::postgres;

void statements(postgres::Cluster &c, postgres::Transaction &t, int id) {
  const postgres::Query query("SELECT 1");           // is: text
  const storages::postgres::Query before("SELECT 1"); // is: text
  (void)c.Execute(postgres::ClusterHostType::kMaster, query, id); // is: source
  (void)t.Execute(query, id);                                     // is: source
}
