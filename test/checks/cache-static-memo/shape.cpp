// A container that no model names, known by what it can do.
#include "Homemade.h"

#include <cstdlib>
#include <string>

std::string shapeBad(const std::string &name) {
  static other::Table<std::string, std::string> values;
  if (std::string *known = values.lookup(name))
    return *known;
  const char *value = std::getenv(name.c_str());
  return values.put(name, value ? value : ""); // expect: cache-static-memo 'shapeBad::values' keeps what was read from the environment
}
