#include "prices.h"

#include <iostream>
#include <vector>

static std::vector<std::function<void()>> callbacks;
static std::vector<Watcher *> watchers;

static void on_reload(std::function<void()> then) { callbacks.push_back(then); }

void watch(Watcher &watcher) { watchers.push_back(&watcher); }
void watch_sizes();

int main() {
  on_reload(forget_prices);
  watch_sizes();
  for (std::string name; std::cin >> name;)
    std::cout << price(name) << weight(name) << size(name);
  for (auto &callback : callbacks)
    callback();
  for (Watcher *watcher : watchers)
    watcher->changed();
}
