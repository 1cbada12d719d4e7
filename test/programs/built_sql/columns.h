#pragma once

#include <string>

inline constexpr const char *kTable = "members";
inline constexpr const char *kName = "name";
inline constexpr const char *kCity = "city";

std::string update_of(const char *column);
