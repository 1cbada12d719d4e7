#pragma once

#include "services/shop.h"
#include "web/server.h"

namespace shop::web {

void add_customer_routes(Server &server, Shop &shop);
void add_catalog_routes(Server &server, Shop &shop);
void add_store_routes(Server &server, Shop &shop);

} // namespace shop::web
