#pragma once
#include <functional>
#include <string>

int price(const std::string &article);
void forget_prices();
int weight(const std::string &article);
void forget_weights();

struct Watcher {
  virtual ~Watcher() = default;
  virtual void changed() = 0;
};
void watch(Watcher &watcher);
int size(const std::string &article);
