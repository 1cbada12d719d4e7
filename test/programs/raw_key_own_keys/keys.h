#pragma once
#include <string>

namespace redis_keys {
std::string user(long id);
std::string user_sessions(long id);
} // namespace redis_keys
