// What is made of members of another object: of one that the object has, of one
// that has it, of one that there is only one of.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

class Numbers {
public:
  void add(int value) { values.push_back(value); }
  void removeLast() { values.pop_back(); }
  void forget() { values.clear(); }
  void begin() { saved = values; }
  void rollBack() { values = saved; }
  int sum() const {
    int all = 0;
    for (int value : values)
      all += value;
    return all;
  }

private:
  std::vector<int> values, saved;
};

// The object changes its part by that part's methods.
class Sheet {
public:
  void addOk(int value) {
    numbers.add(value);
    sum.reset();
  }
  void removeOk() {
    numbers.removeLast();
    sum.reset();
  }
  void forgetBad() {
    numbers.forget(); // expect-linked: cache-stale-after-mutation this changes 'Numbers::values' and leads to no drop of 'Sheet::sum', which is made of it
  }
  void beginOk() { numbers.begin(); }
  void rollBackBad() {
    numbers.rollBack(); // expect-linked: cache-stale-after-mutation this changes 'Numbers::values' and leads to no drop of 'Sheet::sum'
  }
  int total() {
    if (!sum)
      sum = numbers.sum();
    return *sum;
  }

private:
  Numbers numbers;
  std::optional<int> sum;
};

// What is done to others of that class does not count.
int sumOfOthers(int value) {
  Numbers others;
  others.add(value);
  others.forget();
  return others.sum();
}

// Fields of the part, without its methods, and by a pointer.
struct Prices {
  std::map<int, int> cents;
};

class Shelf {
public:
  explicit Shelf(Prices *prices) : prices(prices) {}
  void setOk(int id, int price) {
    prices->cents[id] = price;
    all.clear();
  }
  void removeBad(int id) {
    prices->cents.erase(id); // expect-linked: cache-stale-after-mutation this changes 'Prices::cents' and leads to no drop of 'Shelf::all'
  }
  const std::string &text() {
    if (all.empty())
      for (const auto &[id, price] : prices->cents)
        all += std::to_string(id) + ": " + std::to_string(price) + "\n";
    return all;
  }

private:
  Prices *prices;
  std::string all;
};

// The owner tells its parts when they have to look again.
class Book;

class Entry {
public:
  Entry(const Book *book, std::string key, int value)
      : book(book), key(std::move(key)), value(value) {}
  int amount();
  void mark() { isKnown = false; }

private:
  const Book *book;
  std::string key;
  int value;
  bool isKnown = false;
  int known = 0;
};

class Book {
public:
  bool isMine(const std::string &key) const { return keys.count(key) != 0; }
  void add(int id, const std::string &key, int value) {
    entries.emplace(id, Entry(this, key, value));
  }
  void importKeyOk(const std::string &key) {
    keys.insert(key);
    markAll();
  }
  void dropKeyOk(const std::string &key) {
    keys.erase(key);
    markAll();
  }
  void importListBad(const std::set<std::string> &list) {
    for (const std::string &key : list)
      keys.insert(key); // expect-linked: cache-stale-after-mutation this changes 'Book::keys' and leads to no drop of 'Entry::known'
  }

private:
  void markAll() {
    for (auto &[id, entry] : entries)
      entry.mark();
  }
  std::set<std::string> keys;
  std::map<int, Entry> entries;
};

int Entry::amount() {
  if (isKnown)
    return known;
  known = book->isMine(key) ? value : 0;
  isKnown = true;
  return known;
}

// All that a class has is in an object that only it knows.
struct FilePrivate;

class File {
public:
  File();
  ~File();
  void addOk(int value);
  void rollBackBad();
  int sum(int from) const;
  void renameOk(const std::string &to);
  void moveBad(const std::string &to);
  const std::string &title();

private:
  FilePrivate *inner() { return parts; }
  const FilePrivate *inner() const { return parts; }
  FilePrivate *parts;
};

struct FilePrivate {
  Numbers numbers;
  mutable std::map<int, int> sums;
  std::string name, folder, title;
};

File::File() : parts(new FilePrivate) {}
File::~File() { delete parts; }

void File::addOk(int value) {
  FilePrivate *const d = inner();
  d->numbers.add(value);
  d->sums.clear();
}

void File::rollBackBad() {
  FilePrivate *const d = inner();
  d->numbers.rollBack(); // expect-linked: cache-stale-after-mutation this changes 'Numbers::values' and leads to no drop of 'FilePrivate::sums'
}

int File::sum(int from) const {
  const FilePrivate *const d = inner();
  const auto known = d->sums.find(from);
  if (known != d->sums.end())
    return known->second;
  return d->sums[from] = from + d->numbers.sum();
}

void File::renameOk(const std::string &to) {
  parts->name = to;
  parts->title.clear();
}

void File::moveBad(const std::string &to) {
  parts->folder = to + "/" + parts->name;
  parts->name = to; // expect-linked: cache-stale-after-mutation this changes 'FilePrivate::name' and leads to no drop of 'FilePrivate::title'
}

const std::string &File::title() {
  if (parts->title.empty())
    parts->title = "File " + parts->name;
  return parts->title;
}

// There is one, and everybody gets it by a call.
class Config {
public:
  static Config &get() {
    static Config config;
    return config;
  }
  int tax() const { return percent; }
  void setTax(int to) { percent = to; }

private:
  int percent = 19;
};

class Gross {
public:
  int of(int net) {
    auto known = prices.find(net);
    if (known != prices.end())
      return known->second;
    return prices[net] = net * (100 + Config::get().tax()) / 100;
  }
  void forget() { prices.clear(); }

private:
  std::map<int, int> prices;
};

static Gross gross;

void setTaxOk(int percent) {
  Config::get().setTax(percent);
  gross.forget();
}

void loadTaxBad(int percent) {
  Config::get().setTax(percent); // expect-linked: cache-stale-after-mutation this changes 'Config::percent' and leads to no drop of 'Gross::prices'
}
