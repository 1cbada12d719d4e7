// What is changed by a setter: some who call it drop what was made of it.
#include <map>
#include <optional>
#include <string>
#include <vector>

class Network {
public:
  void setName(const std::string &value) { name = value; }
  void forget() { session.reset(); }
  std::string get(const std::string &what) {
    if (!session)
      session = greeting();
    return *session + what;
  }

private:
  // By way of methods that call each other.
  std::string greeting() const { return "session of " + shown(); }
  std::string shown() const { return name; }

  std::string name;
  std::optional<std::string> session;
};

static Network network;

void retryOk(const std::string &name) {
  network.setName(name);
  network.forget();
}

void applyBad(const std::string &name) {
  network.setName(name); // expect-linked: cache-stale-after-mutation this changes 'Network::name' and leads to no drop of 'Network::session'
}

// A variable that all share, and a key.
static int percent = 19;
static std::map<int, int> prices;

static void setPercent(int to) { percent = to; }

int gross(int net) {
  auto known = prices.find(net);
  if (known != prices.end())
    return known->second;
  return prices[net] = net * (100 + percent) / 100;
}

void setTaxOk(int to) {
  setPercent(to);
  prices.clear();
}

void raiseTaxBad() {
  setPercent(percent + 1); // expect-linked: cache-stale-after-mutation this changes 'percent' and leads to no drop of 'prices'
}

// All is put back, and the sums stay that were worked out in between.
class Ledger {
public:
  void beginOk() { saved = entries; }
  void backBad() {
    entries = saved; // expect-linked: cache-stale-after-mutation this changes 'Ledger::entries' and leads to no drop of 'Ledger::sums'
  }
  void addOk(const std::string &name, int value) {
    entries.emplace(name, value);
    sums.erase(name);
  }
  void removeOk(const std::string &name) {
    entries.erase(name);
    sums.erase(name);
  }
  int sum(const std::string &name) {
    auto known = sums.find(name);
    if (known != sums.end())
      return known->second;
    int value = 0;
    auto [at, end] = entries.equal_range(name);
    for (; at != end; ++at)
      value += at->second;
    sums[name] = value;
    return value;
  }

private:
  std::multimap<std::string, int> entries, saved;
  std::map<std::string, int> sums;
};

// Much is set up at once, and what else is done there shows nothing; nor is
// that a copy which somebody sets as he likes, and which only begins as it is
// made.
class Columns {
public:
  void setHiddenOk(const std::vector<int> &columns) { hidden = columns; }
  void setWidths(const std::vector<int> &to) {
    widths.clear();
    widths = to;
  }
  int width(unsigned column) {
    if (widths.empty())
      widths.push_back(hidden.empty() ? 10 : 20);
    return widths[column];
  }
  void hideOk(int column) { hidden.push_back(column); }

private:
  std::vector<int> hidden, widths;
};

static Columns columns;

void setUpOk() {
  columns.setWidths({1, 2});
  columns.setHiddenOk({3});
}

// Far above the setter, something else is dropped as well.
class Chat {
public:
  void setColour(bool to) { isColoured = to; }
  void clear() { lines.clear(); }
  const std::string &line(int number) {
    auto known = lines.find(number);
    if (known == lines.end())
      known = lines.emplace(number, isColoured ? "red" : "black").first;
    return known->second;
  }

private:
  bool isColoured = false;
  std::map<int, std::string> lines;
};

static Chat chat;

static void colourChanged(bool to) { chat.setColour(to); }
static void settingsChangedOk(bool to) { colourChanged(to); }

void leaveOk() {
  settingsChangedOk(false);
  chat.clear();
}

void switchOk(bool to) { settingsChangedOk(to); }
