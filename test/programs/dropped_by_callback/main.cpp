#include "prices.h"

#include <iostream>
#include <vector>

static std::vector<std::function<void()>> callbacks;
static std::vector<Watcher *> watchers;

static void on_reload(std::function<void()> then) { callbacks.push_back(then); }

void watch(Watcher &watcher) { watchers.push_back(&watcher); }
void watch_sizes();

int main(int count, char **arguments) {
  on_reload(forget_prices);
  watch_sizes();
  for (int i = 1; i < count; ++i)
    std::cout << price(arguments[i]) << weight(arguments[i])
              << size(arguments[i]);
  for (auto &callback : callbacks)
    callback();
  for (Watcher *watcher : watchers)
    watcher->changed();
}
