// boost::format: numbered by itself, and as printf has it.
#include "redis++.h"

#include <boost/format.hpp>

void numberedBad(sw::redis::Redis &redis, int id, const std::string &value) {
  redis.set((boost::format("user:%1%:name") % id).str(), value); // expect: cache-raw-key 'user:{int}:name'
}

void turnedBad(sw::redis::Redis &redis, int id, const std::string &name) {
  redis.set(boost::str(boost::format("%2%:%1%") % id % name), name); // expect: cache-raw-key '{}:{int}'
}

void printfBad(sw::redis::Redis &redis, int id, const std::string &value) {
  redis.set(boost::str(boost::format("visits:%d") % id), value); // expect: cache-raw-key 'visits:{int}'
}
