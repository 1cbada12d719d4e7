// Tables that are known by a number: one is not the other because both numbers
// go by one name.
#include <optional>

extern "C" {
struct MDB_txn;
struct MDB_val {
  unsigned long size;
  void *data;
};
int mdb_get(MDB_txn *txn, unsigned dbi, MDB_val *key, MDB_val *data);
int mdb_put(MDB_txn *txn, unsigned dbi, MDB_val *key, MDB_val *data,
            unsigned flags);
int mdb_del(MDB_txn *txn, unsigned dbi, MDB_val *key, MDB_val *data);
}

class Names {
public:
  unsigned long read(MDB_txn *txn, MDB_val key) {
    MDB_val data{};
    return mdb_get(txn, dbi, &key, &data) == 0 ? data.size : 0;
  }
  void change(MDB_txn *txn, MDB_val key, MDB_val data) {
    mdb_put(txn, dbi, &key, &data, 0);
  }
  void removeBad(MDB_txn *txn, MDB_val key) {
    mdb_del(txn, dbi, &key, nullptr); // expect-linked: cache-stale-after-mutation this changes table 'Names::dbi'
  }

private:
  unsigned dbi = 0;
};

class Times {
public:
  void remove(MDB_txn *txn, MDB_val key) { mdb_del(txn, dbi, &key, nullptr); }

private:
  unsigned dbi = 1;
};

static Names names;
static Times times;
static std::optional<unsigned long> length;

unsigned long lengthOf(MDB_txn *txn, MDB_val key) {
  if (!length)
    length = names.read(txn, key);
  return *length;
}

void renameOk(MDB_txn *txn, MDB_val key, MDB_val data) {
  names.change(txn, key, data);
  length.reset();
}

void forget(MDB_txn *txn, MDB_val key) { names.removeBad(txn, key); }

void forgetTimeOk(MDB_txn *txn, MDB_val key) { times.remove(txn, key); }
