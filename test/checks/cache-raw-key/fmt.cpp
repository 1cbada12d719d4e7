// flags: -std=c++20 -DFMT_HEADER_ONLY
// Keys made by {fmt}.
#include "CacheClient.h"

#include <cstdint>
#include <fmt/compile.h>
#include <fmt/format.h>
#include <fmt/printf.h>
#include <iterator>
#include <string>

struct Order {
  std::int64_t id;
  std::string customer;
};

#define ORDER_KEY "order:{}"
static constexpr const char *item_key = "order:{}:item:{}";

void plainBad(CacheClient &cache, const Order &order) {
  cache.del(fmt::format("order:{}:{}", order.customer, order.id)); // expect: cache-raw-key 'order:{}:{int}'
}

void numberedBad(CacheClient &cache, const Order &order) {
  cache.del(fmt::format("{1}:order:{0}", order.id, order.customer)); // expect: cache-raw-key '{}:order:{int}'
}

void specifiedBad(CacheClient &cache, const Order &order) {
  cache.del(fmt::format("order:{:08x}", order.id)); // expect: cache-raw-key 'order:
}

void macroBad(CacheClient &cache, const Order &order) {
  const auto key = fmt::format(ORDER_KEY, order.id); // expect: cache-raw-key 'order:{int}'
  cache.del(key);
}

void constantBad(CacheClient &cache, const Order &order, int item) {
  cache.del(fmt::format(item_key, order.id, item)); // expect: cache-raw-key 'order:{int}:item:{int}'
}

// A format that is a class of its own is not read.
void FN_compiled(CacheClient &cache, const Order &order) {
  cache.del(fmt::format(FMT_COMPILE("order:{}"), order.id));
}

void runTimeFormatBad(CacheClient &cache, const Order &order) {
  const std::string form = "order:{}";
  cache.del(fmt::format(fmt::runtime(form), order.id)); // expect: cache-raw-key 'order:{int}'
}

void printfBad(CacheClient &cache, const Order &order) {
  cache.del(fmt::sprintf("order:%s:%d", order.customer, order.id)); // expect: cache-raw-key 'order:{}:{int}'
}

void intoTextBad(CacheClient &cache, const Order &order) {
  std::string key; // expect: cache-raw-key 'order:{int}'
  fmt::format_to(std::back_inserter(key), "order:{}", order.id);
  cache.del(key);
}

void intoBufferBad(CacheClient &cache, const Order &order) {
  fmt::memory_buffer key; // expect: cache-raw-key order:{int}'
  fmt::format_to(std::back_inserter(key), "order:{}", order.id);
  cache.del(fmt::to_string(key));
}

void joinedWithTextBad(CacheClient &cache, const Order &order) {
  cache.del(fmt::format("order:{}", order.id) + ":" + order.customer); // expect: cache-raw-key 'order:{int}:
}

// It makes no text of anything but what it is given.
void nothingAddedOk(CacheClient &cache, const Order &order) {
  cache.del(fmt::format("{}", order.customer));
}

void messageOk(CacheClient &cache, const Order &order) {
  fmt::print("order:{} of {} is dropped\n", order.id, order.customer);
  cache.del(order.customer);
}
