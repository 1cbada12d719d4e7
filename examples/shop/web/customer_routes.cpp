#include "web/routes.h"

namespace shop::web {
namespace {

void add_user_routes(Server &server, Shop &shop) {
  server.post("/users", [&shop](const Request &request) {
    return ok(shop.users.add(request.text("name"), request.text("email")));
  });
  server.get(R"(/users/(\d+))", [&shop](const Request &request) {
    return found(shop.users.card(request.id()));
  });
  server.put(R"(/users/(\d+)/name)", [&shop](const Request &request) {
    return done(shop.users.rename(request.id(), request.text("name")));
  });
  server.put(R"(/users/(\d+)/email)", [&shop](const Request &request) {
    return done(shop.users.change_email(request.id(), request.text("email")));
  });
  server.del(R"(/users/(\d+))", [&shop](const Request &request) {
    return done(shop.users.erase(request.id()));
  });
  server.get(R"(/users/(\d+)/spent)", [&shop](const Request &request) {
    return ok(shop.orders.spent(request.id()));
  });
  server.get(R"(/users/(\d+)/contribution)", [&shop](const Request &request) {
    return ok(shop.reviews.contribution(request.id()));
  });
}

void add_cart_routes(Server &server, Shop &shop) {
  server.post(R"(/users/(\d+)/cart)", [&shop](const Request &request) {
    return done(shop.carts.add(request.id(), request.number("product"),
                               request.number("quantity")));
  });
  server.get(R"(/users/(\d+)/cart/count)", [&shop](const Request &request) {
    return ok(shop.carts.count(request.id()));
  });
  server.get(R"(/users/(\d+)/cart/total)", [&shop](const Request &request) {
    return ok(shop.carts.total(request.id()));
  });
  server.get(R"(/users/(\d+)/checkout)", [&shop](const Request &request) {
    const Checkout checkout(shop.db, request.id(), request.text("country"));
    return ok("goods " + std::to_string(checkout.subtotal()) + ", shipping " +
              std::to_string(checkout.shipping()) + ", tax " +
              std::to_string(checkout.tax()) + ", total " +
              std::to_string(checkout.total()));
  });
}

void add_order_routes(Server &server, Shop &shop) {
  server.post(R"(/users/(\d+)/orders)", [&shop](const Request &request) {
    const std::int64_t id = shop.orders.place(request.id());
    return id == 0 ? Response{409, "the cart is empty"} : ok(id);
  });
  server.get(R"(/orders/(\d+))", [&shop](const Request &request) {
    return found(shop.orders.status(request.id()));
  });
  server.get(R"(/orders/(\d+)/receipt)", [&shop](const Request &request) {
    return found(shop.orders.receipt(request.id()));
  });
  server.put(R"(/orders/(\d+))", [&shop](const Request &request) {
    return done(shop.orders.set_status(request.id(), request.text("status")));
  });
}

} // namespace

void add_customer_routes(Server &server, Shop &shop) {
  add_user_routes(server, shop);
  add_cart_routes(server, shop);
  add_order_routes(server, shop);
}

} // namespace shop::web
