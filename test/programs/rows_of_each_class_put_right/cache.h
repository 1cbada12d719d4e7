#ifndef CACHE_H
#define CACHE_H

#include <optional>
#include <string>

std::optional<std::string> cached(const std::string &key);
void keep(const std::string &key, const std::string &text);
void drop(const std::string &key);

#endif
