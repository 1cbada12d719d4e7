#pragma once
#include <memory>
#include <string>

class Store {
public:
  virtual ~Store() = default;
  virtual std::string get(const std::string &key) = 0;
  virtual void put(const std::string &key, const std::string &value) = 0;
};

std::unique_ptr<Store> redis_store();
std::unique_ptr<Store> memory_store();
