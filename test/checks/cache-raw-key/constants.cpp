// flags: -std=c++20
// The fixed part of a key, in the places where people keep it.
#include "CacheClient.h"

#include <array>
#include <string>
#include <string_view>

#define QUOTE_PREFIX "quote:"
#define QUOTE_KEY(id) (std::string(QUOTE_PREFIX) + std::to_string(id))

static const char quote_prefix[] = "quote:";
static const char *const quote_pointer = "quote:";
static const std::string quote_text = "quote:";
static constexpr std::string_view quote_view = "quote:";
const char *changing_prefix = "quote:";

namespace keys {
inline constexpr char quote[] = "quote:";
const std::string rate = std::string(quote) + "rate:";
} // namespace keys

struct Prefixes {
  static constexpr const char *quote = "quote:";
  static const std::string rate;
};
const std::string Prefixes::rate = "rate:";

enum class Kind { Quote, Rate };
static constexpr const char *kind_names[] = {"quote:", "rate:"};
static constexpr std::array<std::string_view, 2> kind_views = {"quote:",
                                                               "rate:"};

static const char *nameOf(Kind kind) {
  switch (kind) {
  case Kind::Quote:
    return "quote";
  case Kind::Rate:
    return "rate";
  }
  return "";
}

void defineBad(CacheClient &cache, int id) {
  cache.del(QUOTE_PREFIX + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void functionMacroBad(CacheClient &cache, int id) {
  cache.del(QUOTE_KEY(id)); // expect: cache-raw-key 'quote:{int}'
}

void arrayBad(CacheClient &cache, int id) {
  cache.del(quote_prefix + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void pointerBad(CacheClient &cache, int id) {
  cache.del(quote_pointer + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void textBad(CacheClient &cache, int id) {
  cache.del(quote_text + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void viewBad(CacheClient &cache, int id) {
  cache.del(std::string(quote_view) + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void viewInStepsBad(CacheClient &cache, int id) {
  std::string key(quote_view); // expect: cache-raw-key 'quote:{int}'
  key += std::to_string(id);
  cache.del(key);
}

// What it begins with is not known: told to who asks for what is possible.
void changing(CacheClient &cache, int id) {
  cache.del(changing_prefix + std::to_string(id));
}

void setChangingOk(const char *prefix) { changing_prefix = prefix; }

void namespaceBad(CacheClient &cache, int id) {
  cache.del(keys::quote + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void constantOfConstantBad(CacheClient &cache, int id) {
  cache.del(keys::rate + std::to_string(id)); // expect: cache-raw-key 'quote:rate:{int}'
}

void memberConstantBad(CacheClient &cache, int id) {
  cache.del(Prefixes::quote + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void memberTextBad(CacheClient &cache, int id) {
  cache.del(Prefixes::rate + std::to_string(id)); // expect: cache-raw-key 'rate:{int}'
}

void localConstantBad(CacheClient &cache, int id) {
  constexpr std::string_view prefix = "quote:";
  cache.del(std::string(prefix).append(std::to_string(id))); // expect: cache-raw-key 'quote:{int}'
}

void localStaticBad(CacheClient &cache, int id) {
  static const std::string prefix = "quote:";
  cache.del(prefix + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
}

void tableBad(CacheClient &cache, Kind kind, int id) {
  cache.del(kind_names[static_cast<int>(kind)] + std::to_string(id)); // expect: cache-raw-key 'quote:{int}' or 'rate:{int}'
}

// The same.
void tableOfViews(CacheClient &cache, Kind kind, int id) {
  cache.del(std::string(kind_views[static_cast<int>(kind)]) +
            std::to_string(id));
}

void nameOfKindBad(CacheClient &cache, Kind kind, int id) {
  cache.del(std::string(nameOf(kind)) + ":" + std::to_string(id)); // expect: cache-raw-key {int}'
}

class Quotes {
public:
  explicit Quotes(CacheClient &its_cache) : cache(its_cache) {}
  void dropBad(int id) {
    cache.del(prefix + std::to_string(id)); // expect: cache-raw-key 'quote:{int}'
  }

private:
  CacheClient &cache;
  const std::string prefix = "quote:";
};

class Rates {
public:
  Rates(CacheClient &its_cache, const std::string &region)
      : cache(its_cache), prefix("rate:" + region + ":") {}
  void dropBad(int id) {
    cache.del(prefix + std::to_string(id)); // expect: cache-raw-key {int}'
  }

private:
  CacheClient &cache;
  std::string prefix;
};

void refresh(CacheClient &cache) {
  Quotes(cache).dropBad(1);
  Rates(cache, "eu").dropBad(1);
}

// A prefix alone says nothing.
void unusedOk(CacheClient &cache, const std::string &key) {
  if (key.rfind(quote_prefix, 0) == 0 || key.starts_with(quote_view))
    cache.del(key);
}
