#include "services/catalog.h"

#include <cctype>
#include <chrono>

#include "cache/key.h"
#include "cache/lru.h"
#include "services/locale.h"

namespace shop {

using cache::construct_cache_key;

namespace {

constexpr std::chrono::minutes kProductTtl{30};
constexpr std::size_t kSlugs = 256;

/// The product's name as it appears in links: "Earl Grey" is "earl-grey".
std::string slug(const std::string &name) {
  static cache::Lru<std::string, std::string> slugs(kSlugs);
  if (auto known = slugs.find(name))
    return *known;
  std::string result;
  for (const unsigned char c : name)
    result += std::isalnum(c) ? static_cast<char>(std::tolower(c)) : '-';
  slugs.insert(name, result);
  return result;
}

std::string render_page(const storage::Product &product, const Locale &locale) {
  return product.name + " (/p/" + slug(product.name) + ") " +
         format_price(product.cents, locale) + " [" + locale.add_to_cart + "]";
}

} // namespace

std::int64_t Catalog::add(const std::string &name, std::int64_t cents) {
  return products_.add(name, cents);
}

bool Catalog::rename(std::int64_t id, const std::string &name) {
  if (!products_.set_name(id, name))
    return false;
  forget(id);
  return true;
}

bool Catalog::reprice(std::int64_t id, std::int64_t cents) {
  if (!products_.set_price(id, cents))
    return false;
  forget(id);
  return true;
}

bool Catalog::erase(std::int64_t id) {
  if (!products_.erase(id))
    return false;
  forget(id);
  return true;
}

std::optional<std::string> Catalog::summary(std::int64_t id) {
  const std::string key = construct_cache_key("product", id);
  if (auto cached = redis_.get(key))
    return cached;
  const auto product = products_.find(id);
  if (!product)
    return std::nullopt;
  const std::string summary =
      product->name + " " + std::to_string(product->cents);
  redis_.setex(key, kProductTtl, summary);
  return summary;
}

std::optional<std::string> Catalog::page(std::int64_t id,
                                         const std::string &locale) {
  const std::string key = construct_cache_key("product_page", id);
  if (auto cached = redis_.get(key))
    return cached;
  const auto product = products_.find(id);
  if (!product)
    return std::nullopt;
  const std::string page = render_page(*product, find_locale(locale));
  redis_.setex(key, kProductTtl, page);
  return page;
}

std::optional<std::string> Catalog::price_tag(std::int64_t id,
                                              const std::string &locale) {
  const Locale &language = find_locale(locale);
  const std::string key = construct_cache_key("price_tag", id, language.code);
  if (auto cached = redis_.get(key))
    return cached;
  const auto product = products_.find(id);
  if (!product)
    return std::nullopt;
  const std::string tag = format_price(product->cents, language);
  redis_.setex(key, kProductTtl, tag);
  return tag;
}

void Catalog::forget(std::int64_t id) {
  redis_.del(construct_cache_key("product", id));
  redis_.del(construct_cache_key("product_page", id));
  for (const Locale &locale : kLocales)
    redis_.del(construct_cache_key("price_tag", id, locale.code));
}

} // namespace shop
