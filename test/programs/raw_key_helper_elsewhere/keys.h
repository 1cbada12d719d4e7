#pragma once
#include <string>

std::string construct_cache_key(const std::string &family, long id);

std::string profile_key(long id);
std::string avatar_key(long id, int size);
