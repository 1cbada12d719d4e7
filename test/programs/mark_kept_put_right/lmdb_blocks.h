#pragma once
#include "blocks.h"
#include "lmdb.h"

class LmdbBlocks : public Blocks {
public:
  explicit LmdbBlocks(const char *path);
  std::uint64_t timeOf(std::uint64_t height) const override;
  void add(std::uint64_t height, std::uint64_t time) override;
  void pop(std::uint64_t height) override;
  void reset() override;
  void rename(std::uint64_t height, const std::string &name) override;

private:
  MDB_txn *transaction;
  MDB_dbi times = 0;
  MDB_dbi names = 0;
};
