#include "lmdb_blocks.h"

LmdbBlocks::LmdbBlocks(const char *path)
    : transaction(open_transaction(path, &times, &names)) {}

std::uint64_t LmdbBlocks::timeOf(std::uint64_t height) const {
  MDB_val key{sizeof height, &height}, found{};
  if (mdb_get(transaction, times, &key, &found))
    return 0;
  return *static_cast<std::uint64_t *>(found.mv_data);
}

void LmdbBlocks::add(std::uint64_t height, std::uint64_t time) {
  MDB_val key{sizeof height, &height}, value{sizeof time, &time};
  mdb_put(transaction, times, &key, &value, 0);
}

void LmdbBlocks::pop(std::uint64_t height) {
  MDB_cursor *cursor = nullptr;
  if (mdb_cursor_open(transaction, times, &cursor))
    return;
  MDB_val key{sizeof height, &height}, found{};
  if (!mdb_cursor_get(cursor, &key, &found, MDB_SET))
    mdb_cursor_del(cursor, 0);
  mdb_cursor_close(cursor);
}

void LmdbBlocks::reset() {
  mdb_drop(transaction, times, 0); // expect: cache-stale-after-mutation this changes table 'LmdbBlocks::times' and leads to no drop of 'Chain::known'
}

void LmdbBlocks::rename(std::uint64_t height, const std::string &name) {
  MDB_val key{sizeof height, &height};
  mdb_del(transaction, names, &key, nullptr);
  std::string kept = name;
  MDB_val value{kept.size(), kept.data()};
  mdb_put(transaction, names, &key, &value, 0);
}
