#pragma once
#include <functional>
#include <optional>
#include <string>

std::optional<int> known_price(const std::string &article);
void remember_price(const std::string &article, int price);
int remembered(const std::string &article, const std::function<int()> &read);
