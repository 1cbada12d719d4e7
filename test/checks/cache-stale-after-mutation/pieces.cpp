// flags: -std=c++20
// What is put together piece by piece where nothing was there: behind a flag,
// in something new, in what is empty.
#include <memory>
#include <optional>
#include <string>
#include <vector>

class ByFlag {
public:
  void insertBad(const std::string &field) {
    fields.push_back(field); // expect-linked: cache-stale-after-mutation 'ByFlag::fields' and leads to no drop of 'ByFlag::positions'
  }
  void removeOk() {
    fields.pop_back();
    isKnown = false;
  }
  const std::vector<int> &keys() {
    if (!isKnown) {
      positions.clear();
      for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].starts_with("key"))
          positions.push_back(static_cast<int>(i));
      isKnown = true;
    }
    return positions;
  }

private:
  std::vector<std::string> fields;
  std::vector<int> positions;
  bool isKnown = false;
};

class InSomethingNew {
public:
  void insertBad(int field) {
    fields.push_back(field); // expect-linked: cache-stale-after-mutation 'InSomethingNew::fields' and leads to no drop of 'InSomethingNew::order'
  }
  void removeOk() {
    fields.pop_back();
    order.reset();
  }
  const std::vector<int> &all() {
    if (order)
      return *order;
    order = std::make_unique<std::vector<int>>();
    for (int field : fields)
      order->push_back(field + 1);
    return *order;
  }

private:
  std::vector<int> fields;
  std::unique_ptr<std::vector<int>> order;
};

class InPlace {
public:
  void insertBad(int field) {
    fields.push_back(field); // expect-linked: cache-stale-after-mutation 'InPlace::fields' and leads to no drop of 'InPlace::order'
  }
  void removeOk() {
    fields.pop_back();
    order.reset();
  }
  const std::vector<int> &all() {
    if (!order) {
      order.emplace();
      for (int field : fields)
        order->push_back(field + 1);
    }
    return *order;
  }

private:
  std::vector<int> fields;
  std::optional<std::vector<int>> order;
};

class WhereEmpty {
public:
  void insertBad(int field) {
    fields.push_back(field); // expect-linked: cache-stale-after-mutation 'WhereEmpty::fields' and leads to no drop of 'WhereEmpty::order'
  }
  void removeOk() {
    fields.pop_back();
    order.clear();
  }
  void useOk(int much) { used += much; }
  const std::vector<int> &all() {
    if (order.empty())
      for (int field : fields)
        if (field > used)
          order.push_back(field + 1);
    return order;
  }

private:
  std::vector<int> fields, order;
  int used = 0;
};

// That all is emptied says nothing of the others.
class Emptied {
public:
  void insertOk(int field) { fields.push_back(field); }
  void clearOk() {
    fields.clear();
    order.clear();
  }
  const std::vector<int> &all() {
    if (order.empty())
      for (int field : fields)
        order.push_back(field + 1);
    return order;
  }

private:
  std::vector<int> fields, order;
};
