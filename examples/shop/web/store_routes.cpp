#include "web/routes.h"

#include <chrono>

#include "services/fees.h"
#include "services/store.h"

namespace shop::web {
namespace {

std::optional<std::string> as_text(const std::optional<std::int64_t> &number) {
  if (!number)
    return std::nullopt;
  return std::to_string(*number);
}

using Clock = std::chrono::steady_clock;

Clock::time_point start_time() {
  static const Clock::time_point started = Clock::now();
  return started;
}

std::string uptime() {
  const auto up = std::chrono::duration_cast<std::chrono::seconds>(
      Clock::now() - start_time());
  return "up for " + std::to_string(up.count()) + " s";
}

void add_fee_routes(Server &server, Shop &shop) {
  server.get(R"(/shipping/([A-Z]{2}))", [&shop](const Request &request) {
    const auto fee = shipping_fee(shop.db, request.name());
    if (!fee)
      return not_found();
    return ok(country_name(request.name()) + " " + std::to_string(*fee));
  });
  server.put(R"(/shipping/([A-Z]{2}))", [&shop](const Request &request) {
    set_shipping_fee(shop.db, request.name(), request.number("cents"));
    return ok();
  });
  server.get(R"(/taxes/([A-Z]{2}))", [&shop](const Request &request) {
    return found(as_text(tax_percent(shop.db, request.name())));
  });
  server.put(R"(/taxes/([A-Z]{2}))", [&shop](const Request &request) {
    set_tax_percent(shop.db, shop.redis, request.name(),
                    request.number("percent"));
    return ok();
  });
}

void add_pricing_routes(Server &server, Shop &shop) {
  server.get(R"(/rates/([A-Z]{3}))", [&shop](const Request &request) {
    return found(shop.rates.rate(request.name()));
  });
  server.put(R"(/rates/([A-Z]{3}))", [&shop](const Request &request) {
    shop.rates.set(request.name(), request.text("rate"));
    return ok();
  });
  server.get(R"(/discounts/(\w+))", [&shop](const Request &request) {
    return found(as_text(shop.discounts.percent(request.name())));
  });
  server.put(R"(/discounts/(\w+))", [&shop](const Request &request) {
    shop.discounts.set(request.name(), request.number("percent"));
    return ok();
  });
}

void add_profile_routes(Server &server, Shop &shop) {
  server.get("/store/name", [&shop](const Request &) {
    return ok(StoreProfile::instance().name(shop.db));
  });
  server.put("/store/name", [&shop](const Request &request) {
    StoreProfile::instance().set_name(shop.db, request.text("name"));
    return ok();
  });
  server.get("/store/hours", [&shop](const Request &) {
    return ok(OpeningHours::instance().text(shop.db));
  });
  server.put(R"(/store/hours/(\w+))", [&shop](const Request &request) {
    OpeningHours::instance().set(shop.db, shop.redis, request.name(),
                                 request.text("hours"));
    return ok();
  });
}

} // namespace

void add_store_routes(Server &server, Shop &shop) {
  start_time(); // the clock starts with the service, not with the question
  server.get("/health", [](const Request &) { return ok(uptime()); });
  add_fee_routes(server, shop);
  add_pricing_routes(server, shop);
  add_profile_routes(server, shop);
}

} // namespace shop::web
