// flags: -std=c++20
// Keys made by std::format, of which older libraries have no header.
#include "CacheClient.h"

#include <iterator>
#include <string>
#include <string_view>

#if __has_include(<format>)
#include <format>
#else
namespace std {
template <typename... Arguments> struct basic_format_string {
  template <typename Text>
  consteval basic_format_string(const Text &text) : content(text) {}
  string_view content;
};
template <typename... Arguments>
using format_string = basic_format_string<type_identity_t<Arguments>...>;
template <typename... Arguments>
string format(format_string<Arguments...> form, Arguments &&...arguments);
template <typename Out, typename... Arguments>
Out format_to(Out out, format_string<Arguments...> form,
              Arguments &&...arguments);
} // namespace std
#endif

namespace keys {
inline constexpr std::string_view invoice = "invoice:";
}

void plainBad(CacheClient &cache, int year, int number) {
  cache.del(std::format("invoice:{}:{}", year, number)); // expect: cache-raw-key 'invoice:{int}:{int}'
}

void prefixBad(CacheClient &cache, int number) {
  cache.del(std::format("{}{}", keys::invoice, number)); // expect: cache-raw-key 'invoice:{int}'
}

void bracesBad(CacheClient &cache, int number) {
  cache.del(std::format("{{invoice}}:{}", number)); // expect: cache-raw-key '{invoice}:{int}'
}

void intoTextBad(CacheClient &cache, int number) {
  std::string key; // expect: cache-raw-key 'invoice:{int}'
  std::format_to(std::back_inserter(key), "invoice:{}", number);
  cache.del(key);
}

static std::string invoice_key(int year, int number) {
  auto key = std::format("invoice:{:04}:{:06}", year, number);
  return key;
}

// The project has no builder: its own is the nearest to it.
void ownBuilderOk(CacheClient &cache, int year, int number) {
  cache.del(invoice_key(year, number));
}

void messageOk(CacheClient &cache, const std::string &key, int number) {
  cache.setex(key, 60, std::format("invoice:{}", number));
}
