// A function is named by its name, or by as much of where it is as is needed.
#include "Table.h"

#include <map>

#define INVALIDATED_BY(name)                                                   \
  [[clang::annotate("cachetidy::invalidated_by", name)]]

using Texts = std::map<int, std::string>;
static Texts plain, inClass, inScope, whole, elsewhere, end, other;

static std::string load(sqlite3 *db, int id) {
  return first(db, "SELECT text FROM texts WHERE id = ?", id);
}

namespace shop {
struct Users {
  static void forget(int id) {
    for (Texts *texts : {&plain, &inClass})
      texts->erase(id);
    inScope.erase(id);
    whole.erase(id);
    plain.erase(id);
    inClass.erase(id);
  }
};
} // namespace shop
namespace bank {
void forgetAll() {
  elsewhere.clear();
  end.clear();
  other.clear();
}
} // namespace bank

INVALIDATED_BY("forget")
std::string plainOk(sqlite3 *db, int id) {
  std::string &text = plain[id];
  return text.empty() ? text = load(db, id) : text;
}

INVALIDATED_BY("Users::forget")
std::string inClassOk(sqlite3 *db, int id) {
  std::string &text = inClass[id];
  return text.empty() ? text = load(db, id) : text;
}

INVALIDATED_BY("shop::Users::forget")
std::string wholeOk(sqlite3 *db, int id) {
  std::string &text = whole[id];
  return text.empty() ? text = load(db, id) : text;
}

// There is one, but not there.
INVALIDATED_BY("Products::forget")
std::string elsewhereBad(sqlite3 *db, int id) { // expect-linked: cache-broken-contract 'Products::forget', and that does not exist
  std::string &text = elsewhere[id];
  return text.empty() ? text = load(db, id) : text;
}

// The end of a name is not a name.
INVALIDATED_BY("getAll")
std::string endBad(sqlite3 *db, int id) { // expect-linked: cache-broken-contract 'getAll', and that does not exist
  std::string &text = end[id];
  return text.empty() ? text = load(db, id) : text;
}

// There is one, and it drops other things.
INVALIDATED_BY("shop::Users::forget")
std::string otherBad(sqlite3 *db, int id) { // expect-linked: cache-broken-contract 'shop::Users::forget', and that drops no entry that is filled here
  std::string &text = other[id];
  return text.empty() ? text = load(db, id) : text;
}
