#pragma GCC system_header
#ifndef HOMEMADE_H
#define HOMEMADE_H

// A container of another library, known by no model.
namespace other {
template <class K, class V> class Table {
public:
  V *lookup(const K &key);
  V &put(const K &key, const V &value);
  void erase(const K &key);
};
} // namespace other

#endif
