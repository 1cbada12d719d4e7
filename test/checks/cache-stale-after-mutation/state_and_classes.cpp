// What is made of members, and kept by an object of a class for that; or made
// of objects of which there are many.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// A class of ours for caches, in an object that has more.
class Lru {
public:
  std::optional<int> get(int key) const {
    const auto found = kept.find(key);
    return found == kept.end() ? std::nullopt : std::optional(found->second);
  }
  void put(int key, int value) { kept[key] = value; }
  void clear() { kept.clear(); }

private:
  std::map<int, int> kept;
};

class Till {
public:
  int withTax(int net) {
    if (const auto known = prices.get(net))
      return *known;
    const int made = net * (100 + percent);
    prices.put(net, made);
    return made;
  }
  void setTaxOk(int to) {
    percent = to;
    prices.clear();
  }
  void loadBad(int to) {
    percent = to + 1; // expect-linked: cache-stale-after-mutation this changes 'Till::percent' and leads to no drop of 'Lru::kept' of 'Till::prices'
  }

private:
  int percent = 19;
  Lru prices;
};

// One of many such objects: who makes another one changes that.
class Terms {
public:
  void add(const std::string &term) { terms.push_back(term); }
  std::string text() const {
    std::string all;
    for (const std::string &term : terms)
      all += term;
    return all;
  }

private:
  std::vector<std::string> terms;
};

class Search {
public:
  explicit Search(std::shared_ptr<Terms> of) : terms(std::move(of)) {}
  void narrowOk(const std::string &term) {
    terms->add(term);
    title.reset();
  }
  void widenBad(const std::string &term) {
    terms->add("or " + term); // expect-linked: cache-stale-after-mutation this changes 'Terms::terms' and leads to no drop of 'Search::title'
  }
  const std::string &shown() {
    if (!title)
      title = terms->text();
    return *title;
  }

private:
  std::shared_ptr<Terms> terms;
  std::optional<std::string> title;
};

Search searchFor(const std::vector<std::string> &words) {
  auto termsOk = std::make_shared<Terms>();
  for (const std::string &word : words)
    termsOk->add(word);
  return Search(termsOk);
}
