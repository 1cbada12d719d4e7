#include "keys.h"

namespace redis_keys {
std::string user(long id) { return "user:" + std::to_string(id); }
std::string user_sessions(long id) { return user(id) + ":sessions"; }
} // namespace redis_keys
