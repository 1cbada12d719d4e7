// flags: -std=c++20 -isystem .
// The text of QStringLiteral, as Qt 5 spells that.
#include <QString5.h>

#include <map>

#define TEXT(text) QStringLiteral(text)

class Prices {
public:
  static Prices &instance() {
    static Prices prices;
    return prices;
  }

  int of(int item) {
    auto known = Kept.find(item);
    if (known != Kept.end())
      return known->second;
    QSqlQuery query;
    query.prepare(QStringLiteral("SELECT price FROM items WHERE id = ?"));
    query.addBindValue(item);
    query.exec();
    return Kept[item] = query.next() ? query.value(0) : 0;
  }

  void remove(int item) {
    QSqlQuery query;
    query.prepare(TEXT("DELETE FROM items WHERE id = ?"));
    query.addBindValue(item);
    query.exec();
    Kept.erase(item);
  }

  void raise(int item) {
    QSqlQuery query;
    query.prepare(TEXT("UPDATE items SET price = price + 1 WHERE id = ?")); // expect-linked: cache-stale-after-mutation table 'items' and leads to no drop of 'Prices::Kept'
    query.addBindValue(item);
    query.exec();
  }

private:
  std::map<int, int> Kept;
};

int raised(int item) {
  Prices::instance().raise(item);
  return Prices::instance().of(item);
}

void remove(int item) { Prices::instance().remove(item); }
