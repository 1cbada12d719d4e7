#include "tenant.h"

#include <map>
#include <string>
#include <utility>

static std::string computed(int category) {
  std::string list;
  for (int product = 0; product < 10; ++product)
    list += std::to_string(current_tenant() * category * product) + "\n";
  return list;
}

std::string price_list(int category) {
  static thread_local std::map<std::pair<int, int>, std::string> lists;
  if (lists.size() > 100)
    lists.clear();
  const std::pair key(current_tenant(), category);
  auto found = lists.find(key);
  if (found == lists.end())
    found = lists.emplace(key, computed(category)).first;
  return found->second;
}
