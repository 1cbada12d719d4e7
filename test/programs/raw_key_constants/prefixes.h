#pragma once

namespace prefixes {
inline constexpr const char *basket = "basket:";
extern const char *const visitor;
} // namespace prefixes

#define PREFIX_ORDER "order:"
