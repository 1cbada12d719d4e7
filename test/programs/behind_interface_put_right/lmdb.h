// The least of LMDB that a program needs, as <lmdb.h> has it.
#pragma once
#include <cstddef>

extern "C" {
typedef struct MDB_txn MDB_txn;
typedef struct MDB_cursor MDB_cursor;
typedef unsigned int MDB_dbi;
typedef struct MDB_val {
  size_t mv_size;
  void *mv_data;
} MDB_val;
enum MDB_cursor_op { MDB_FIRST, MDB_LAST, MDB_SET };

int mdb_get(MDB_txn *txn, MDB_dbi dbi, MDB_val *key, MDB_val *data);
int mdb_put(MDB_txn *txn, MDB_dbi dbi, MDB_val *key, MDB_val *data,
            unsigned int flags);
int mdb_del(MDB_txn *txn, MDB_dbi dbi, MDB_val *key, MDB_val *data);
int mdb_drop(MDB_txn *txn, MDB_dbi dbi, int del);
int mdb_cursor_open(MDB_txn *txn, MDB_dbi dbi, MDB_cursor **cursor);
void mdb_cursor_close(MDB_cursor *cursor);
int mdb_cursor_get(MDB_cursor *cursor, MDB_val *key, MDB_val *data,
                   MDB_cursor_op op);
int mdb_cursor_del(MDB_cursor *cursor, unsigned int flags);
MDB_txn *open_transaction(const char *path, MDB_dbi *times, MDB_dbi *names);
}
