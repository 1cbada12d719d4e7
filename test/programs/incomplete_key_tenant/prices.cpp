#include "tenant.h"

#include <string>
#include <unordered_map>

static std::string computed(int category) {
  std::string list;
  for (int product = 0; product < 10; ++product)
    list += std::to_string(current_tenant() * category * product) + "\n";
  return list;
}

std::string price_list(int category) {
  static thread_local std::unordered_map<int, std::string> lists;
  if (lists.size() > 100)
    lists.clear();
  auto found = lists.find(category);
  if (found == lists.end())
    found = lists.emplace(category, computed(category)).first; // expect: cache-incomplete-key the key of 'price_list::lists' leaves out 'tenant_of_request'
  return found->second;
}
