#pragma once

#include "cache.h"

namespace soci {
class session;
}

std::string tariff(soci::session &sql, Cache &cache, int id);
void set_cents(soci::session &sql, Cache &cache, int id, int cents);
void set_title(soci::session &sql, Cache &cache, int id,
               const std::string &title);
