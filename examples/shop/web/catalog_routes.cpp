#include "web/routes.h"

namespace shop::web {
namespace {

void add_product_routes(Server &server, Shop &shop) {
  server.post("/products", [&shop](const Request &request) {
    return ok(shop.catalog.add(request.text("name"), request.number("cents")));
  });
  server.get(R"(/products/(\d+))", [&shop](const Request &request) {
    return found(shop.catalog.summary(request.id()));
  });
  server.get(R"(/products/(\d+)/page)", [&shop](const Request &request) {
    return found(shop.catalog.page(request.id(), request.text("locale", "en")));
  });
  server.get(R"(/products/(\d+)/price)", [&shop](const Request &request) {
    return found(
        shop.catalog.price_tag(request.id(), request.text("locale", "en")));
  });
  server.put(R"(/products/(\d+)/name)", [&shop](const Request &request) {
    return done(shop.catalog.rename(request.id(), request.text("name")));
  });
  server.put(R"(/products/(\d+)/price)", [&shop](const Request &request) {
    return done(shop.catalog.reprice(request.id(), request.number("cents")));
  });
  server.del(R"(/products/(\d+))", [&shop](const Request &request) {
    return done(shop.catalog.erase(request.id()));
  });
}

void add_review_routes(Server &server, Shop &shop) {
  server.post(R"(/products/(\d+)/reviews)", [&shop](const Request &request) {
    return ok(
        shop.reviews.add({request.id(), request.number("user"),
                          request.number("stars"), request.text("text")}));
  });
  server.get(R"(/products/(\d+)/rating)", [&shop](const Request &request) {
    return ok(shop.reviews.rating(request.id()));
  });
  server.get(R"(/products/(\d+)/latest-review)",
             [&shop](const Request &request) {
               return ok(shop.reviews.latest(request.id()));
             });
}

void add_stock_routes(Server &server, Shop &shop) {
  server.get(R"(/products/(\d+)/stock)", [&shop](const Request &request) {
    return found(shop.warehouse.quantity(request.id()));
  });
  server.put(R"(/products/(\d+)/stock)", [&shop](const Request &request) {
    shop.warehouse.set_quantity(request.id(), request.number("quantity"));
    return ok();
  });
  server.get(R"(/products/(\d+)/arrival)", [&shop](const Request &request) {
    return found(shop.warehouse.arrival(request.id()));
  });
  server.put(R"(/products/(\d+)/arrival)", [&shop](const Request &request) {
    shop.warehouse.set_arrival(request.id(), request.text("day"));
    return ok();
  });
}

} // namespace

void add_catalog_routes(Server &server, Shop &shop) {
  add_product_routes(server, shop);
  add_review_routes(server, shop);
  add_stock_routes(server, shop);
}

} // namespace shop::web
