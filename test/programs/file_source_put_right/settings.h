#pragma once

#include "redis.h"

inline constexpr const char *kSettingsFile = "/var/lib/shop/settings";
inline constexpr int kLayout = 2;

std::string settings(Redis &redis);
void save_settings(Redis &redis, const std::string &text);
void reset_settings(Redis &redis);
