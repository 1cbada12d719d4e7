#include "prices.h"

#include <fstream>
#include <map>

static int read_number(const std::string &file) {
  std::ifstream in(file);
  int number = 0;
  in >> number;
  return number;
}

static std::map<std::string, int> prices, weights, sizes;

int price(const std::string &article) {
  auto found = prices.find(article);
  if (found == prices.end())
    found = prices.emplace(article, read_number(article)).first;
  return found->second;
}

void forget_prices() { prices.clear(); }

int weight(const std::string &article) {
  auto found = weights.find(article);
  if (found == weights.end())
    found = weights.emplace(article, read_number(article)).first; // expect: cache-static-memo 'weights' keeps what was read from a file
  return found->second;
}

// Nobody is given it, and nobody calls it.
void forget_weights() { weights.clear(); }

int size(const std::string &article) {
  auto found = sizes.find(article);
  if (found == sizes.end())
    found = sizes.emplace(article, read_number(article)).first;
  return found->second;
}

namespace {
struct Forget : Watcher {
  void changed() override { sizes.clear(); }
};
Forget forget;
} // namespace

void watch_sizes() { watch(forget); }
