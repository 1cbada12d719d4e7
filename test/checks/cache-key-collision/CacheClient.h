// The client that these services use, by the name that they give it.
#ifndef CACHE_CLIENT_H
#define CACHE_CLIENT_H

#include <hiredis/hiredis.h>

#define redisReply redisReplyOfStub // it has its own
#include "redis++.h"
#undef redisReply

#include <optional>
#include <string>

using CacheClient = sw::redis::Redis;

#endif
