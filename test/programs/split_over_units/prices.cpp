#include "prices.h"

#include <map>

static std::map<std::string, int> prices;

std::optional<int> known_price(const std::string &article) {
  auto found = prices.find(article);
  if (found == prices.end())
    return std::nullopt;
  return found->second;
}

void remember_price(const std::string &article, int price) {
  prices[article] = price; // expect: cache-static-memo 'prices' keeps what was read from a file
}

static std::map<std::string, int> weights;

int remembered(const std::string &article, const std::function<int()> &read) {
  auto found = weights.find(article);
  if (found == weights.end())
    found = weights.emplace(article, read()).first; // expect: cache-static-memo 'weights' keeps what was read from a file
  return found->second;
}
