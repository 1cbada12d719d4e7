#pragma once

#include <cstdint>
#include <string>

namespace shop {

/// How a language writes what the shop shows.
struct Locale {
  const char *code;
  const char *decimal_mark;
  const char *add_to_cart;
};

inline constexpr Locale kLocales[] = {
    {"en", ".", "Add to cart"},
    {"de", ",", "In den Warenkorb"},
    {"fr", ",", "Ajouter au panier"},
};

/// The locale of that code, or English.
inline const Locale &find_locale(const std::string &code) {
  for (const Locale &locale : kLocales)
    if (code == locale.code)
      return locale;
  return kLocales[0];
}

inline std::string format_price(std::int64_t cents, const Locale &locale) {
  const std::string rest = std::to_string(cents % 100);
  return std::to_string(cents / 100) + locale.decimal_mark +
         (rest.size() < 2 ? "0" + rest : rest) + " EUR";
}

} // namespace shop
