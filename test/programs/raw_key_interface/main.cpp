#include "store.h"

#include <iostream>

static void greet(Store &store, const std::string &user) {
  std::string key = "greeting:";  // expect: cache-raw-key the key 'greeting:{}'
  key += user;
  if (store.get(key).empty())
    store.put(key, "Hello, " + user);
  std::cout << store.get(key);
}

int main(int count, char **arguments) {
  auto store = count > 2 ? memory_store() : redis_store();
  greet(*store, arguments[1]);
}
