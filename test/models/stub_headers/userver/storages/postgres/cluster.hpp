// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What userver's client of PostgreSQL declares, as far as models name it.

#ifndef CACHETIDY_STUB_USERVER_POSTGRES_CLUSTER_HPP
#define CACHETIDY_STUB_USERVER_POSTGRES_CLUSTER_HPP

namespace userver::storages::postgres {

enum class ClusterHostType { kMaster, kSlave };

class Query {
public:
  Query(const char *statement);
};

class ResultSet {};

class Cluster {
public:
  template <typename... Args>
  ResultSet Execute(ClusterHostType host, const Query &query,
                    const Args &...args);
};

class Transaction {
public:
  template <typename... Args>
  ResultSet Execute(const Query &query, const Args &...args);
};

} // namespace userver::storages::postgres

namespace storages::postgres {

class Query {
public:
  Query(const char *statement);
};

} // namespace storages::postgres

#endif
