// What is used of libraries that map rows to objects: Debian has none of them.
#ifndef MAPPERS_H
#define MAPPERS_H

#include <memory>
#include <string>
#include <vector>

namespace odb {

template <class Row> class result {
public:
  const Row *begin();
  const Row *end();
};

class database {
public:
  template <class Row> std::shared_ptr<Row> load(const long &id);
  template <class Row> result<Row> query();
  template <class Row> long persist(const Row &row);
  template <class Row> void update(const Row &row);
  template <class Row> void erase(const Row &row);
  template <class Row> void erase(const long &id);
};

} // namespace odb

namespace sqlpp {

struct no_where_t {
  template <class Policies> struct _base_t {
    Policies where(bool condition) const;
  };
};

struct statement_t : no_where_t::_base_t<statement_t> {};

struct no_from_t {
  template <class Policies> struct _base_t {
    template <class Table> statement_t from(Table table) const;
  };
};

struct selected_t : no_from_t::_base_t<selected_t> {};

struct updated_t {
  statement_t set(bool assignment) const;
};

template <class Column> selected_t select(Column column);
template <class Table> updated_t update(Table table);
template <class Table> statement_t remove_from(Table table);

} // namespace sqlpp

namespace sqlite_orm::internal {

struct storage_t {
  template <class Row> Row get(int id);
  template <class Row> std::vector<Row> get_all();
  template <class Row> void update(const Row &row);
  template <class Row> void remove(int id);
};

} // namespace sqlite_orm::internal

#endif
